"""What a look at the published page found, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.declaration.policy_store import PageCheck


def look_words(check: PageCheck) -> tuple[str, str]:
    """The tone of the banner and its sentence. What was not read is never good."""
    translate = QCoreApplication.translate
    words = {
        "same": translate("PublishWords", "ページは見つかり、決めた文のとおりでした（{found} / {of}文）。"),
        "changed": translate(
            "PublishWords",
            "ページは見つかりましたが、決めた文と違います（{found} / {of}文）。載せ直してください。",
        ),
        "older": translate(
            "PublishWords", "ページにあるのは第{revision}版です。いまの版に載せ直してください。"
        ),
        "pdf": translate(
            "PublishWords", "ページはあります。PDFの中の文までは読めないので、開いて目で確かめてください。"
        ),
        "other": translate(
            "PublishWords", "ページは開けましたが、基本方針の文が見つかりません。アドレスを確かめてください。"
        ),
        "not_found": translate(
            "PublishWords", "ページが見つかりません。消えたか、アドレスが変わったようです。"
        ),
        "no_connection": translate(
            "PublishWords",
            "つながりませんでした。インターネットにつながっているか、アドレスを確かめてください。",
        ),
        "timeout": translate("PublishWords", "返事が遅く、途中でやめました。あとでもう一度押してください。"),
        "not_trusted": translate(
            "PublishWords",
            "サイトの身元を確かめられず、読みませんでした。サイトを作った人に聞いてください。",
        ),
        "refused": translate(
            "PublishWords",
            "サイトが読むことを断りました。ページを開いて、目で確かめてください。",
        ),
        "server_trouble": translate("PublishWords", "サイトの側が不調です。あとでもう一度押してください。"),
        "too_large": translate(
            "PublishWords", "ページが大きすぎて読めませんでした。開いて目で確かめてください。"
        ),
        "unsafe_redirect": translate(
            "PublishWords", "別の場所へ送られたので、途中でやめました。アドレスを確かめてください。"
        ),
        "not_an_address": translate(
            "PublishWords", "アドレスの形が違います。https:// から書き直してください。"
        ),
        "unreadable": translate("PublishWords", "ページを読めませんでした。開いて目で確かめてください。"),
    }
    tone = "good" if check.outcome == "same" else "bad" if check.outcome == "not_found" else "warn"
    shows_all = check.outcome == "changed" and check.of > 0 and check.found == check.of
    sentence = words["older"] if shows_all else words.get(check.outcome, words["unreadable"])
    return tone, sentence.format(found=check.found, of=check.of, revision=check.revision)
