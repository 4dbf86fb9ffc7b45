"""The answers: 14 sets of ten words. Each word becomes one token, so that an answer is one step of thought."""

WORDS = {
    theme: words.split()
    for theme, words in {
        "number": "two three four five six seven eight nine ten twelve",
        "colour": "red blue green yellow black white brown grey pink orange",
        "animal": "horse wolf bear goat sheep fox eagle whale mouse snake",
        "fruit": "apple pear plum cherry lemon grape melon fig peach berry",
        "month": "January February March April May June July August October November",
        "tool": "hammer saw knife needle brush wheel rope ladder mirror clock",
        "city": "Paris London Rome Madrid Berlin Vienna Athens Cairo Tokyo Lima",
        "place": "forest desert river island harbour castle garden tower bridge market",
        "person": "Anna Peter Maria John Clara David Emma Paul Laura Simon",
        "metal": "iron copper silver gold lead tin zinc nickel cobalt bronze",
        "organ": "heart liver lung brain stomach kidney skin bone eye ear",
        "virtue": "honesty courage patience justice mercy loyalty wisdom trust care hope",
        "feeling": "joy fear anger pride shame envy grief guilt love pity",
        "good": "wool wheat salt coal cotton silk timber sugar rice tea",
    }.items()
}
