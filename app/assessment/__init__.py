"""The self-assessment: answers, score, comparison of answer and verdict, and the plan."""
