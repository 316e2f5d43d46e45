"""Steps 3 and 4 of the guideline: rules, ledger, risk, cloud services, contractors, distance to ★3."""
