"""Linux: a known product that watches. Having none is a warning there, not a finding."""

from __future__ import annotations

from app.domain.verdict import Confidence, Status, Verdict
from app.inspection.decode_linux_antivirus import inside_container, linux_products
from app.inspection.observed import Observed


def judge_linux(observed: Observed) -> Verdict:
    """The verdict for a Linux."""
    found, source = linux_products(observed), ("linux.antivirus/1",)
    if found is None:
        return observed.verdict(Status.UNKNOWN, "not_measured")
    names = " / ".join(one.name for one in found)
    if any(one.active and one.on_access for one in found):
        watching = next(one.name for one in found if one.active and one.on_access)
        return observed.verdict(Status.PASS, "on", source, Confidence.INFERRED, product=watching)
    if inside_container(observed):
        return observed.verdict(Status.UNKNOWN, "in_container", source)
    if not found:
        return observed.verdict(Status.WARN, "none_on_linux", source)
    if any(one.active for one in found):
        return observed.verdict(Status.WARN, "scanner_only", source, product=names)
    if all(one.active is None for one in found):
        return observed.verdict(Status.UNKNOWN, "activity_unknown", source, product=names)
    return observed.verdict(Status.WARN, "stopped_on_linux", source, product=names)
