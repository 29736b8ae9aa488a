"""The steps from pictures to results, without a window; read ``judging/judge.py`` first."""
