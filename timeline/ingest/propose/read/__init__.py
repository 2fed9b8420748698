"""From the words that were pointed at to what they mean. It does not know who pointed.

dates     when it was, by the house's own reading of dates      dates, counted, retold, telling
parties   who it was, on record or not, and in which role       sizes     how many took part
money     sums, currencies, how long a contract runs            told      an event with all of that
once      several tellings of one event become one              titles    a working headline
claims    what a verdict is on                                  events    from pointings to proposals
"""
