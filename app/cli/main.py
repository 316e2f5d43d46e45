"""The subcommands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from app import __version__
from app.cli import inspection_commands, record_commands
from app.cli.console import Console, Exit, open_console
from app.cli.parser_words import speak
from app.content.phrases import phrase
from app.domain.language import Language
from app.domain.observation import System
from app.inspection.data import STANDARD, rule_sets
from app.records.errors import StoreDamaged, StoreError, StoreTooNew, StoreWriteFailed
from app.system.language import system_language

_AREAS = ("emergency", "learning", "guideline", "ledger", "lists", "three_star", "declaration", "policy")
_MAIN_JOB = frozenset({"check", "replay", "report", "assess", "records", "export", "import", "sample"})

Command = Callable[[argparse.Namespace, Console], Exit]


def main(arguments: Sequence[str]) -> int:
    """Run one subcommand. Returns its exit code; 2 as well for a call that cannot be understood."""
    language = _language_of(arguments)
    speak(language)
    options = _parser(language, arguments).parse_args(arguments)
    console = open_console(language, options.data_dir)
    command: Command = options.command
    try:
        return int(command(options, console))
    except StoreError as error:
        return int(_complain_of_store(error, console))
    except ValueError as error:
        from app.report.layout import DoesNotFitError

        if not isinstance(error, DoesNotFitError):
            raise
        return int(console.complain("cli.report.does_not_fit"))
    except OSError as error:
        detail = error.strerror or type(error).__name__
        return int(console.complain("cli.file_trouble", path=str(error.filename or ""), detail=detail))


def _complain_of_store(error: StoreError, console: Console) -> Exit:
    """Say in words what is wrong with the records, and what to do. Nothing is repaired behind one's back."""
    folder = str(console.folder)
    match error:
        case StoreTooNew():
            return console.complain("cli.store.too_new", path=folder)
        case StoreDamaged(set_aside=aside, backup=backup):
            where = str(aside or error.path)
            if backup is None:
                return console.complain("cli.store.damaged", path=where)
            return console.complain("cli.store.damaged_with_backup", path=where, backup=str(backup))
        case StoreWriteFailed(reason=reason):
            return console.complain(f"cli.store.{reason}", path=folder)
        case _:
            return console.complain("cli.store.unreadable_record", path=folder)


def _language_of(arguments: Sequence[str]) -> Language:
    """The language must be known before the parser speaks."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", nargs="?")
    known, _ = early.parse_known_args([one for one in arguments if one not in ("-h", "--help")])
    # `report --lang en` speaks of the page; the console follows it, which is what one expects.
    return Language(known.lang) if known.lang in set(Language) else system_language()


def _command_of(arguments: Sequence[str]) -> str:
    """The subcommand: the first word that is neither an option nor the value of one."""
    rest = iter(arguments)
    for word in rest:
        if word in ("--data-dir", "--lang"):
            next(rest, "")
        elif not word.startswith("-"):
            return word
    return ""


def _parser(language: Language, arguments: Sequence[str]) -> argparse.ArgumentParser:
    def text(phrase_id: str) -> str:
        return phrase(f"cli.help.{phrase_id}", language).replace("%", "%%")

    everywhere = argparse.ArgumentParser(add_help=False)
    everywhere.add_argument("--data-dir", type=Path, metavar="DIR", default=None, help=text("data_dir"))
    everywhere.add_argument("--lang", choices=[one.value for one in Language], help=text("lang"))

    parser = argparse.ArgumentParser("mamori-karte", description=text("program"), parents=[everywhere])
    parser.add_argument("--version", action="version", version=f"mamori-karte {__version__}")
    commands = parser.add_subparsers(required=True, metavar=text("command_word"))

    def add(name: str, command: Command) -> argparse.ArgumentParser:
        # SUPPRESS keeps a value given before the subcommand from being reset after it.
        shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
        shared.add_argument("--data-dir", type=Path, metavar="DIR", help=text("data_dir"))
        shared.add_argument("--lang", choices=[one.value for one in Language], help=text("lang"))
        phrase_id = name.replace("-", "_")
        added = commands.add_parser(name, help=text(phrase_id), description=text(phrase_id), parents=[shared])
        added.set_defaults(command=command)
        return added

    def rules(command: argparse.ArgumentParser) -> None:
        command.add_argument("--profile", choices=list(rule_sets()), default=STANDARD, help=text("profile"))

    check = add("check", inspection_commands.check)
    check.add_argument("--json", action="store_true", help=text("json"))
    check.add_argument("--only", action="append", metavar="ID", help=text("only"))
    check.add_argument("--observations", type=Path, metavar="FILE", help=text("observations"))
    check.add_argument("--export", type=Path, metavar="DIR", help=text("export_bundle"))
    check.add_argument("--ocsf", type=Path, metavar="FILE.jsonl", help=text("ocsf"))
    check.add_argument("--csv", type=Path, metavar="FILE.csv", help=text("csv"))
    rules(check)
    check.add_argument("--quiet", action="store_true", help=text("quiet"))

    replay = add("replay", inspection_commands.replay)
    replay.add_argument("observations", type=Path, metavar="OBSERVATIONS.jsonl")
    replay.add_argument("--now", metavar="DATE", help=text("now"))
    replay.add_argument("--json", action="store_true", help=text("json"))
    rules(replay)

    checks = add("checks", inspection_commands.describe)
    checks.add_argument("--system", choices=[one.value for one in System], help=text("system"))

    assess = add("assess", record_commands.assess)
    assess.add_argument("--answers", type=Path, required=True, metavar="FILE", help=text("answers"))
    assess.add_argument("--no-check", action="store_true", help=text("no_check"))

    report = add("report", record_commands.report)
    report.add_argument("record", metavar="RECORD", help=text("record"))
    report.add_argument("-o", "--output", type=Path, metavar="FILE.pdf", help=text("output"))
    report.add_argument("--full", action="store_true", help=text("full"))
    report.add_argument("--addressee", default="", metavar="NAME", help=text("addressee"))

    records = add("records", record_commands.list_records)
    records.add_argument("--json", action="store_true", help=text("json"))

    export = add("export", record_commands.export)
    export.add_argument("file", type=Path, metavar="FILE.zip")
    import_ = add("import", record_commands.import_)
    import_.add_argument("file", type=Path, metavar="FILE")
    import_.add_argument("--label", default="", metavar="NAME", help=text("label"))

    sample = add("sample", record_commands.sample)
    sample.add_argument("-o", "--output", type=Path, metavar="FILE.pdf", help=text("output"))

    add("validate-content", inspection_commands.validate)
    if _command_of(arguments) not in _MAIN_JOB:  # loading every area takes longer than a page
        for area in _AREAS:
            import_module(f"app.cli.{area}_commands").add_commands(add, text)
    return parser
