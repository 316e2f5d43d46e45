"""The worst hour: situations, timeline, leak clock, card; rescue services and subsidies."""
