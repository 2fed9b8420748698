"""What the record says, in words: labels of its keys, lengths of time, how sure a day is, what a demand has come to."""
