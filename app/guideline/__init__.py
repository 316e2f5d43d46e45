"""Steps 3 and 4 of the guideline: rules, ledger, risk, cloud, contractors, the distance to ★3."""
