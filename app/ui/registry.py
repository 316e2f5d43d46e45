"""Which pages there are. A page's module is imported when the page is first opened."""

from __future__ import annotations

from importlib import import_module

from app.ui.context import Context
from app.ui.page import Page

PAGES = {
    "welcome": "app.ui.pages.welcome:WelcomePage",
    "business": "app.ui.pages.business:BusinessPage",
    "inspection": "app.ui.pages.inspection:InspectionPage",
    "checks": "app.ui.pages.checks:ChecksPage",
    "questions": "app.ui.pages.questions:QuestionsPage",
    "differences": "app.ui.pages.differences:DifferencesPage",
    "result": "app.ui.pages.result:ResultPage",
    "plan": "app.ui.pages.plan:PlanPage",
    "partner_page": "app.ui.pages.partner_page:PartnerPage",
    "records": "app.ui.pages.records:RecordsPage",
    "articles": "app.ui.pages.articles:ArticlesPage",
    "home": "app.ui.pages.home:HomePage",
    "settings": "app.ui.pages.settings:SettingsPage",
    "help": "app.ui.pages.help:HelpPage",
    "guideline": "app.ui.guideline.guideline_page:GuidelinePage",
}


def make_page(page_id: str, context: Context) -> Page:
    """Build a page. Raises KeyError for an id that does not exist."""
    module, name = PAGES[page_id].split(":")
    page: Page = getattr(import_module(module), name)(context)
    page.setObjectName(f"page_{page_id}")
    return page
