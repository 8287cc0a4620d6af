extension English: TextSearchWording {
    package var textSearchKey: String { "search" }
    package var textSearchTypingKeys: String { "Enter find · Esc leave the search" }
    package var textSearchKeys: String {
        "n next · N previous · / change · Esc leave the search"
    }
    package var textSearchFirst: String { "Esc leaves the search first." }
    package var textSearchHelp: String {
        "In a long text / searches, and where something is typed F3 does. n and N go to the next and the previous match, and Esc leaves the search."
    }
    package var nextMatchKey: String { "next match" }
    package var previousMatchKey: String { "previous match" }
    package var noTextSearch: String { "Nothing is searched for; / begins a search." }
}
