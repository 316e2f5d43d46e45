"""Printed outcomes: a document is data, a writer turns it into sheets and PDF."""
