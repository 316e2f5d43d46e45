"""Are the shared folders of this PC closed to people who need not see them?"""
