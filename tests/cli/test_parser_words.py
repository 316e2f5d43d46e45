"""A call that cannot be understood is answered in the user's language, argparse's own words included."""

from __future__ import annotations

import pytest

from app.cli.main import main


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a call that ends at once says."""
    with pytest.raises(SystemExit):
        main(words)
    done = capsys.readouterr()
    return done.out + done.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("polici",), "'polici' は選べません。次から選んでください: 'check'"),
        (("policy", "--revision", "x"), "--revision: 'x' は読めません（int）"),
        (("policy", "-o"), "-o/--output: 値を1つ書いてください"),
        (("drill",), "次が足りません: COPY"),
        (("records", "--nonsense"), "次は分かりません: --nonsense"),
        (("--help",), "この説明を表示して終わります"),
    ],
)
def test_argparse_speaks_japanese(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    heard = said(capsys, "--lang", "ja", *words)
    assert sentence in heard
    assert not [one for one in ("error:", "usage:", "options:", "invalid", "required") if one in heard]


def test_argparse_speaks_english_again_after_japanese(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "--lang", "ja", "--help")
    heard = said(capsys, "--lang", "en", "policy", "--revision", "x")
    assert "usage: mamori-karte policy" in heard
    assert "argument --revision: invalid int value: 'x'" in heard
