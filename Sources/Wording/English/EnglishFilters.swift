import Domain

extension English: FilterWording {
    package func filterUnknownTerm(_ term: String, known: String) -> String {
        "no term is called \(term); quote it as text, or use \(known)"
    }
    package func filterUnknownTermNear(_ term: String, nearest: String) -> String {
        "no term is called \(term); did you mean \(nearest)?"
    }
    package func filterNotHere(_ term: String, known: String) -> String {
        "\(term) is for lists of customers; here: \(known)"
    }
    package func filterNotRadar(_ term: String, known: String) -> String {
        "\(term) is for the radar and renewals; here: \(known)"
    }
    package func filterMissingValue(_ term: String, expected: String) -> String {
        "\(term) needs a value: \(expected)"
    }
    package func filterNeedsValue(_ term: String) -> String { "\(term) needs a value" }
    package func filterMeant(_ terms: String) -> String { "Did you mean \(terms)?" }
    package func filterUnknownValue(_ value: String, allowed: String) -> String {
        "\"\(value)\" is not one of \(allowed)"
    }
    package func filterOtherValue(_ value: String, of term: String, meant: String) -> String {
        "\"\(value)\" is not a value of \(term); did you mean \(meant)?"
    }
    package func filterNotANumber(_ value: String, most: Int) -> String {
        "\"\(value)\" is not a whole number from 0 to \(most.grouped)"
    }
    package func filterNotATime(_ value: String) -> String {
        "\"\(value)\" is not a time such as 90m, 72h, 30d or 2w"
    }
    package func filterNotACountry(_ value: String) -> String {
        "\"\(value)\" is not a country of two letters such as KR"
    }
    package func filterNotComparable(_ term: String, by sign: String) -> String {
        "\(term) cannot be compared with \(sign); use \(term):"
    }
    package var filterOpenQuote: String { "the closing quote is missing" }
    package var filterEmptyQuotes: String { "there is nothing between the quotes" }
    package var filterExpectsNumber: String { "a whole number" }
    package var filterExpectsTime: String { "a time such as 90m, 72h, 30d or 2w" }
    package var filterExpectsCountry: String { "a country of two letters such as KR" }
    package var filterExpectsText: String { "a word, or text in quotes" }
    package func filterWrong(_ option: String, at place: Int, problem: String) -> String {
        "\(option), character \(place): \(problem)"
    }
    package func filterUnknown(_ count: Int) -> String { "\(count.grouped) unknown" }
    package func filterUnknownNote(_ count: Int) -> String {
        count == 1
            ? "1 more customer may match: too little has been read of it to tell."
            : "\(count.grouped) more customers may match: too little has been read of them to tell."
    }

    package func filterExamples(_ examples: String) -> String { "for example \(examples)" }

    package var filterTermsHeading: String { "Terms of the filter" }
    package func filterTerm(_ term: FilterTerm) -> String {
        switch term {
        case .status: "holds something with this status"
        case .kind: "holds something of this kind"
        case .country: "country of the customer"
        case .ready: "nothing blocks removal"
        case .blocked: "number of blockers"
        case .seats: "holds a subscription with so many seats"
        case .renews: "time until auto-renew begins another term"
        case .window: "time until a cancellation window closes"
        case .due: "time until the date of the row itself"
        case .autorenew: "holds a subscription with auto-renew on or off"
        case .ends: "holds a subscription to which this happens at term end"
        case .term: "holds a subscription with a term of this length"
        case .billing: "holds a subscription billed in this cycle"
        case .dap: "has delegated admin privileges (DAP)"
        case .gdap: "the customer's granular admin relationships (GDAP)"
        case .access: "time until an admin relationship (GDAP) ends for good"
        case .name: "text in the name; name= for the whole name"
        case .domain: "text in a domain"
        case .id: "text in the Microsoft ID, or the beginning or end of a holding's ID"
        case .holds: "text in the name of something held, or the beginning or end of its ID"
        case .read: "whether the holdings were ever read"
        case .listed: "whether the service still lists the customer"
        }
    }
    package func filterTermOfRow(_ term: FilterTerm) -> String {
        switch term {
        case .status: "status of what the row is about"
        case .kind: "kind of what the row is about"
        case .seats: "its number of seats"
        case .autorenew: "whether its auto-renew is on or off"
        case .ends: "what happens at its term end"
        case .term: "length of its term"
        case .billing: "its billing cycle"
        case .holds: "text in its name, or the beginning or end of its ID"
        default: filterTerm(term)
        }
    }
    package var filterNegation: String { "a dash excludes what follows: a word or a term" }
    package var filterQuotes: String { "text with blanks, or a word that is also a term" }

    package var savedFiltersKey: String { "saved filters" }
    package var completeKey: String { "complete" }
    package var listTermsKey: String { "terms" }
    package var takeTermKey: String { "take the suggestion" }
    package func filterLeftOut(_ found: String) -> String { "\(found) without that part" }
    package var filtersTitle: String { "Saved filters" }
    package var noSavedFilters: String {
        "No filter is saved yet. Type one with \(keys[.search]), then press \(keys[.filters]) and s."
    }
    package var noSavedFilterYet: String { "No filter is saved yet." }
    package var filterApplyKeys: String { "Enter apply" }
    package var filterSaveKeys: String { "s save current" }
    package var filterChangeKeys: String { "r rename · d delete" }
    package var filterCloseKeys: String { "Esc close" }
    package func filterSaved(_ name: String) -> String { "Filter saved: \(name)" }
    package var filterNamingKeys: String { "Enter save · Esc back" }
    package var filterDeletingKeys: String { "y delete · n keep" }
    package func filterNamePrompt(_ filter: String) -> String { "Name for \(filter)" }
    package func filterDeleteQuestion(_ name: String) -> String {
        "Delete the saved filter \"\(name)\"?"
    }
    package var filterNothingToSave: String {
        "Nothing to save: the list has no filter, or one that is not understood."
    }
    package var filterNeedsName: String { "A name is needed." }
    package func filterNameTaken(_ name: String) -> String {
        "\"\(name)\" exists already. Enter again replaces it."
    }
    package func filterApplied(_ name: String) -> String { "Filter: \(name)" }
    package func filtersUnreadable(_ path: String, reason: String) -> String {
        "The saved filters in \(path) cannot be read: \(reason)"
    }
    package func filtersUnwritable(_ path: String, reason: String) -> String {
        "The filter was not saved in \(path): \(reason)"
    }
    package var noFolderForFilters: String {
        "There is no folder for settings: set XDG_CONFIG_HOME or HOME."
    }

    package var journalFilterOption: String {
        "Words that must all be found in an entry, its customer or its holding ID."
    }
    package func wordsGoAfter(_ option: String) -> String {
        "Words and terms to look for go after \(option)."
    }
    package var filterOption: String {
        "Words and terms that must all match, such as 'kind:nce renews<30d'."
    }
    package func filterTermsHelp(_ terms: String) -> String { "Terms of --filter: \(terms)." }
}
