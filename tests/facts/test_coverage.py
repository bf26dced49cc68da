import pytest

from generator.facts.coverage import interval


@pytest.mark.parametrize(
    ("period", "covers"),
    [
        ("months, November 2021 to December 2022", "2021-11/2022-12"),
        ("calendar years, 2019 to 2022", "2019-01/2022-12"),
        ("calendar year, 2022", "2022-01/2022-12"),
        ("financial years, April to March, 2017-2018 to 2021-2022", "2017-04/2022-03"),
        ("2021/2022", "2021-04/2022-03"),
        ("financial years, 2018/2019 to 2021/2022, then the 12 months to December 2022", ""),
        ("eight single months between February 2017 and December 2022", ""),
        ("as stated in each row", ""),
        ("January 2023", ""),
    ],
)
def test_interval(period, covers):
    assert interval(period) == covers
