"""One page of every kind, which the tests in a browser walk through."""

KINDS = {
    "home": "",
    "force": "derbyshire/",
    "area": "derbyshire/alvaston-north/",
    "area without photos, with a vacant post": "derbyshire/abbey/",
    "area without a month": "staffordshire/tamworth-town/",
    "area in another force's words": "west-yorkshire/leeds-city/",
    "priorities": "derbyshire/alvaston-north/priorities/",
    "crime": "derbyshire/matlock/crime/",
    "newsletter": "west-yorkshire/halifax/newsletter/",
    "performance": "derbyshire/performance/",
    "watch": "derbyshire/watch/",
    "crime with rounded counts": "staffordshire/hanley/crime/",
    "crime with nothing hidden": "west-yorkshire/leeds-city/crime/",
    "crime with hidden counts": "derbyshire/hope-valley/crime/",
    "prose": "accessibility/",
    "prose with tables": "who-deals-with-what/",
    "not found": "404.html",
}
