"""Has the latest monthly security update arrived?"""
