"""Measures how fast sites are made: ours, and the same pages made by others. Never part of a test.

`python -m benchmarks --help` says what can be measured; `results.md` holds the last figures.
"""
