"""Made-up learners for the pictures: the owner has finished a course, somebody else has just begun."""

from __future__ import annotations

from app.learning.progress import Learning
from app.ui.context import Context


def fill(context: Context) -> None:
    """Two people with results; the owner learns now."""
    assert context.store is not None
    learning = Learning(context.store)
    owner = learning.add_learner("佐藤 恵", "owner")
    staff = learning.course("staff")
    assert staff is not None
    for lesson_id in staff.lessons:
        lesson = learning.lessons[lesson_id]
        for item in lesson.test:
            learning.reply(owner.id, lesson_id, item.id, item.right.id)
    learning.move_to(owner.id, "q22", 2)
    helper = learning.add_learner("A. Yamamoto", "staff")
    learning.move_to(helper.id, "q01", 1)
    learning.choose(owner.id)
