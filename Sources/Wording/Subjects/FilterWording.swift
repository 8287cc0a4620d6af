import Domain

/// Words and terms that narrow a list, and the saved filters. Names of terms, operators and values
/// are typed the same in every language.
package protocol FilterWording {
    // What is not understood, beside the field.

    /// No term is called `term`; `known` are all.
    func filterUnknownTerm(_ term: String, known: String) -> String
    /// The same where it may have been meant to be one of `nearest`.
    func filterUnknownTermNear(_ term: String, nearest: String) -> String
    /// `term` makes no sense in this list; `known` do.
    func filterNotHere(_ term: String, known: String) -> String
    /// The same of a term that only the radar and the list of renewals have.
    func filterNotRadar(_ term: String, known: String) -> String
    /// Nothing stands behind the operator; `expected` is a phrase or the allowed values.
    func filterMissingValue(_ term: String, expected: String) -> String
    /// The same in brief.
    func filterNeedsValue(_ term: String) -> String
    /// Where nothing matches: terms that a word may have been meant to be.
    func filterMeant(_ terms: String) -> String
    func filterUnknownValue(_ value: String, allowed: String) -> String
    /// The same where other terms may be meant.
    func filterOtherValue(_ value: String, of term: String, meant: String) -> String
    func filterNotANumber(_ value: String, most: Int) -> String
    func filterNotATime(_ value: String) -> String
    func filterNotACountry(_ value: String) -> String
    /// `sign` is an operator.
    func filterNotComparable(_ term: String, by sign: String) -> String
    var filterOpenQuote: String { get }
    var filterEmptyQuotes: String { get }
    /// What is expected behind an operator.
    var filterExpectsNumber: String { get }
    var filterExpectsTime: String { get }
    var filterExpectsCountry: String { get }
    var filterExpectsText: String { get }
    /// On the command line: the place of the character that is wrong, and what is wrong.
    func filterWrong(_ option: String, at place: Int, problem: String) -> String

    /// Beside what was found: of so many, too little is known to tell.
    func filterUnknown(_ count: Int) -> String
    /// The same as a sentence, on the command line.
    func filterUnknownNote(_ count: Int) -> String

    /// Beside the empty field: `examples` are some terms.
    func filterExamples(_ examples: String) -> String

    // The terms, in the help.

    var filterTermsHeading: String { get }
    /// What a term finds.
    func filterTerm(_ term: FilterTerm) -> String
    /// The same in a list whose rows are about a single thing each, and not about customers.
    func filterTermOfRow(_ term: FilterTerm) -> String
    /// What the dash before a word or term does, and quotes around text.
    var filterNegation: String { get }
    var filterQuotes: String { get }

    // The saved filters.

    var savedFiltersKey: String { get }
    var completeKey: String { get }
    /// What Tab does where a term may begin.
    var listTermsKey: String { get }
    /// What Tab does where a term is nearly typed.
    var takeTermKey: String { get }
    /// How many show; `found` is such as `28 of 593`.
    func filterLeftOut(_ found: String) -> String
    var filtersTitle: String { get }
    var noSavedFilters: String { get }
    /// The same where the list has a filter that can be saved.
    var noSavedFilterYet: String { get }
    // The keys of the saved filters, each as far as it works.

    var filterApplyKeys: String { get }
    var filterSaveKeys: String { get }
    var filterChangeKeys: String { get }
    var filterCloseKeys: String { get }
    func filterSaved(_ name: String) -> String
    var filterNamingKeys: String { get }
    var filterDeletingKeys: String { get }
    func filterNamePrompt(_ filter: String) -> String
    func filterDeleteQuestion(_ name: String) -> String
    var filterNothingToSave: String { get }
    var filterNeedsName: String { get }
    /// Enter once more replaces it.
    func filterNameTaken(_ name: String) -> String
    func filterApplied(_ name: String) -> String
    /// The file of the saved filters can't be read; nothing in it is changed.
    func filtersUnreadable(_ path: String, reason: String) -> String
    func filtersUnwritable(_ path: String, reason: String) -> String
    var noFolderForFilters: String { get }

    // The command line.

    var filterOption: String { get }
    /// The same option of `partnerdeck journal`.
    var journalFilterOption: String { get }
    /// Where words and terms go that were given without an option; `option` is its name.
    func wordsGoAfter(_ option: String) -> String
    /// `terms` are examples of all terms.
    func filterTermsHelp(_ terms: String) -> String
}
