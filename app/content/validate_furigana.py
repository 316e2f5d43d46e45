"""Checks the readings: none missing, none that is no reading, none of a text that nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from app.content import packs
from app.content.furigana import FILE, MARKED, files_of, marked_groups, parted
from app.content.glossary import build_search
from app.content.kinds import ContentError
from app.content.phrases import read_phrases
from app.content.problem import Problem
from app.domain.answer import Choice
from app.domain.language import Language
from app.domain.questionnaire import Question

KANJI = re.compile(r"[\u4e00-\u9fff々〆]")
PAGE, MEASURED = "page", "measured"  # what the window and the checks say; no pack knows it, tests do
_KANA = re.compile(r"[\u3041-\u3096ー]+")
_READ = re.compile(r"[12]人|[\u4e00-\u9fff々〆]+")  # kana never stand over kana; 1人 is one word, ひとり
_COUNTED = re.compile(r"\} ?[分日]")  # the number decides: 1分 is いっぷん, 5分 ごふん, 2日 ふつか


def furigana_problems(content: Path) -> list[Problem]:
    """Every problem of the readings below `content`; none while there are no readings at all."""
    try:
        files = {file: marked_groups(content, file) for file in files_of(content)}
    except ContentError as error:
        return [Problem(f"editions/{FILE}", "", str(error), "write one list of marked texts a question")]
    said = [
        (file, group, text) for file, groups in files.items() for group in groups for text in groups[group]
    ]
    if not said:
        return []
    wanted = {text: place for place, text in page_texts(content)}
    known = {parted(marked)[0] for _file, _group, marked in said}
    problems = [
        Problem(*place, f"no readings for 「{text}」", "add the text")
        for text, place in wanted.items()
        if KANJI.search(text) and text not in known
    ]
    for file, group, marked in said:
        plain = parted(marked)[0]
        if plain not in wanted and group not in (PAGE, MEASURED):
            problems.append(Problem(file, group, f"nothing says 「{plain}」", "take it out"))
        problems += [Problem(file, marked, *fault) for fault in reading_faults(marked)]
    return problems


def reading_faults(marked: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the marks of one text, and the cure."""
    plain, readings = parted(marked)
    if KANJI.search(_COUNTED.sub("", MARKED.sub("", marked))):
        yield "kanji without a reading", "write {漢字|かんじ}"
    for one in readings:
        read = plain[one.start : one.end]
        if not _KANA.fullmatch(one.kana) or not _READ.fullmatch(read):
            yield f"{one.kana!r} over {read!r} is no reading", "hiragana, over kanji only"


def page_texts(content: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """Every Japanese text that the packs bring to the question page, and where its readings belong."""
    phrases = read_phrases(content)
    pattern, terms = build_search(packs.read_glossary(content), Language.JA)
    for edition in packs.read_edition_ids(content):
        sheet, file = packs.read_questionnaire(content, edition), f"editions/{edition}/{FILE}"
        for part in sheet.parts:
            yield (file, part.id), part.title.ja
            yield (file, part.id), part.note.ja
        for head in (sheet.caveat, sheet.credit):
            if head is not None:
                yield (file, "parts"), head.ja
        for question in sheet.questions:
            for text in texts_of(question):
                yield (file, question.id), text
            for text in explained_texts(question):
                for found in pattern.finditer(text):
                    term = terms[found.group().casefold()]
                    yield (FILE, term.id), term.word.ja
                    yield (FILE, term.id), term.meaning.ja
    businesses = [name for name in phrases if name.startswith("business.")]
    choices = [f"choice.{choice.value}" for choice in Choice]
    for name in (*businesses, *choices, "edition.unverified.question"):
        yield (FILE, name), phrases[name].ja


def texts_of(question: Question) -> list[str]:
    """The Japanese texts of a question as its card shows them."""
    others = [question.topic, question.why, question.dont_know_help, *(one.text for one in question.examples)]
    return [*explained_texts(question), *(one.ja for one in others)]


def explained_texts(question: Question) -> list[str]:
    """Those of them whose hard words can be pressed."""
    texts = (question.wording, question.wording_alone, question.plain)
    return [one.ja for one in texts if one is not None]
