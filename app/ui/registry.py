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
    "help": "app.ui.emergency.help_page:HelpPage",
    "leak_clock": "app.ui.emergency.leak_page:LeakClockPage",
    "emergency_card": "app.ui.emergency.card_page:EmergencyCardPage",
    "incident_procedure": "app.ui.emergency.procedure_page:IncidentProcedurePage",
    "rescue_services": "app.ui.emergency.rescue_page:RescueServicesPage",
    "subsidies": "app.ui.emergency.subsidies_page:SubsidiesPage",
    "news": "app.ui.emergency.news_page:NewsPage",
    "guideline": "app.ui.guideline.guideline_page:GuidelinePage",
    "rules": "app.ui.guideline.rules_page:RulesPage",
    "ledger": "app.ui.guideline.ledger_page:LedgerPage",
    "risk": "app.ui.guideline.risk_page:RiskPage",
    "cloud_services": "app.ui.guideline.cloud_page:CloudPage",
    "contractors": "app.ui.guideline.contractors_page:ContractorsPage",
    "fair_request": "app.ui.guideline.fair_request_page:FairRequestPage",
    "check_sheet": "app.ui.guideline.check_sheet_page:CheckSheetPage",
    "three_star": "app.ui.guideline.three_star_page:ThreeStarPage",
    "owner_checklist": "app.ui.guideline.owner_page:OwnerPage",
    "learning": "app.ui.learning.learning_page:LearningPage",
    "lesson": "app.ui.learning.lesson_page:LessonPage",
    "certificate": "app.ui.learning.certificate_page:CertificatePage",
    "training_record": "app.ui.learning.training_page:TrainingPage",
    "videos": "app.ui.learning.videos_page:VideosPage",
    "threats": "app.ui.learning.threats_page:ThreatsPage",
    "declaration": "app.ui.declaration.declaration_page:DeclarationPage",
    "policy": "app.ui.declaration.policy_page:PolicyPage",
    "policy_publish": "app.ui.declaration.publish_page:PublishPage",
    "wording_check": "app.ui.declaration.wording_check_page:WordingCheckPage",
    "article_work": "app.ui.declaration.article_work_page:ArticleWorkPage",
    "restore_drill": "app.ui.declaration.restore_drill_page:RestoreDrillPage",
    "application_guide": "app.ui.declaration.application_guide_page:ApplicationGuidePage",
    "kept_up": "app.ui.declaration.kept_up_page:KeptUpPage",
}

# Pages that belong to a hub: where 戻る leads, and which row of the side bar stands for them.
HUBS = {
    "articles": "declaration",
    "article_work": "declaration",
    "restore_drill": "declaration",
    "application_guide": "declaration",
    "kept_up": "declaration",
    "policy": "declaration",
    "policy_publish": "declaration",
    "wording_check": "declaration",
    "rules": "guideline",
    "ledger": "guideline",
    "risk": "guideline",
    "cloud_services": "guideline",
    "contractors": "guideline",
    "three_star": "guideline",
    "check_sheet": "guideline",
    "fair_request": "guideline",
    "owner_checklist": "guideline",
    "lesson": "learning",
    "certificate": "learning",
    "training_record": "learning",
    "videos": "learning",
    "threats": "learning",
    "leak_clock": "help",
    "emergency_card": "help",
    "incident_procedure": "help",
    "rescue_services": "help",
    "subsidies": "help",
    "news": "help",
}


def make_page(page_id: str, context: Context) -> Page:
    """Build a page. Raises KeyError for an id that does not exist."""
    module, name = PAGES[page_id].split(":")
    page: Page = getattr(import_module(module), name)(context)
    page.setObjectName(f"page_{page_id}")
    return page
