"""What the home shows, as plain JSON: computed from the store, kept, and shown at once at the next start.

Computing loads the whole assessment room, which takes longer than painting; so the first paint uses the
view as it was when the program was last open, and the home is brought up to date right after.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.assessment.session import Assessment
from app.assessment.topics import minutes_left
from app.content.packs import load_actions
from app.domain.calendar import local_date, long_date, parse_utc
from app.domain.json_value import JsonValue
from app.domain.plan import PlanState
from app.records.store import RecordSummary
from app.system.clock import utc_now
from app.ui.context import Context

View = dict[str, JsonValue]
translate = QCoreApplication.translate


def home_view(context: Context) -> View:
    """Title, standing, next thing, next date and steps, all as words in the language of the window."""
    assessment = context.assessment
    name = assessment.profile.display_name
    own, plain = translate("HomePage", "{name} さんのまもり"), translate("HomePage", "あなたのお仕事のまもり")
    asked = len(assessment.questionnaire.questions)
    view: View = {"title": own.format(name=name) if name else plain, "steps": _steps(context, assessment)}
    if not assessment.answers:
        words = translate(
            "HomePage", "{count}の質問に答えると、いまの様子と、次にやることが分かります。約{minutes}分です。"
        )
        return {**view, "empty": words.format(count=asked, minutes=minutes_left(asked))}
    return {
        **view,
        "standing": _standing(context, assessment),
        "next": _next_thing(context, assessment),
        "next_check": _next_check(context, assessment),
    }


def _standing(context: Context, assessment: Assessment) -> View:
    score = assessment.score
    left = score.asked - score.answered
    if score.band is not None:
        state, advice = context.words(score.band.state), context.words(score.band.next_step)
    else:
        state = translate("HomePage", "あと{count}問で、いまの様子が分かります").format(count=left)
        advice = translate("HomePage", "約{minutes}分です。").format(minutes=minutes_left(left))
    return {
        "points": score.total,
        "best": score.best,
        "complete": score.complete,
        "state": state,
        "advice": advice,
        "change": _change(context),
    }


def _change(context: Context) -> str:
    """One sentence on what changed since the record before the latest."""
    summaries = _records(context)
    if len(summaries) < 2 or summaries[0].score is None or summaries[1].score is None:
        return ""
    difference = summaries[0].score - summaries[1].score
    day = long_date(local_date(parse_utc(summaries[1].created_at)), context.language)
    if difference > 0:
        return translate("HomePage", "前回（{day}）から {points} 点ふえました。").format(
            day=day, points=difference
        )
    if difference < 0:
        return translate("HomePage", "前回（{day}）から {points} 点へりました。").format(
            day=day, points=-difference
        )
    return translate("HomePage", "前回（{day}）と同じ点数です。").format(day=day)


def _records(context: Context) -> tuple[RecordSummary, ...]:
    store = context.store
    return tuple(one for one in store.record_summaries(limit=6) if not one.sample) if store else ()


def _next_thing(context: Context, assessment: Assessment) -> View:
    first = next(iter(assessment.first_three), None)
    action = load_actions().get(first.action) if first else None
    if action is None:
        done = any(item.state is PlanState.DONE for item in assessment.plan)
        all_done = translate("HomePage", "計画にあることは、すべて済みました")
        return {"title": all_done if done else translate("HomePage", "いま急いでやることはありません")}
    free, paid = translate("HomePage", "0円"), translate("HomePage", "約{yen}円")
    return {
        "title": context.words(action.title),
        "minutes": translate("HomePage", "約{minutes}分").format(minutes=action.minutes),
        "cost": free if action.yen == 0 else paid.format(yen=f"{action.yen:,}"),
    }


def _next_check(context: Context, assessment: Assessment) -> str:
    day = assessment.next_check_on
    if day is None:
        return translate("HomePage", "答え終わると、次に見なおす日をお知らせします。")
    words = long_date(day, context.language)
    if day <= local_date(utc_now()):
        return translate("HomePage", "見なおしの時期です（{day} の予定でした）。").format(day=words)
    return translate("HomePage", "次に見なおす日： {day}").format(day=words)


def _steps(context: Context, assessment: Assessment) -> list[JsonValue]:
    """The four steps of the guideline: title, words of the link, page."""
    answered, asked = len(assessment.answers), len(assessment.questionnaire.questions)
    sheet = translate("HomePage", "自社診断 {answered} / {asked} 問").format(answered=answered, asked=asked)
    return [
        [
            translate("HomePage", "まず始める"),
            context.words(assessment.questionnaire.articles_title),
            "articles",
        ],
        [translate("HomePage", "現状を知り、改善する"), sheet, "questions"],
        [translate("HomePage", "本格的に取り組む"), translate("HomePage", "規程と台帳を作る"), "guideline"],
        [translate("HomePage", "改善を続ける"), translate("HomePage", "3か月ごとに見なおす"), "records"],
    ]
