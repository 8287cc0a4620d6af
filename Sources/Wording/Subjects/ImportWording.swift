/// Stores that are made from the portal's own files of comma-separated values.
package protocol ImportWording {
    // The command.

    var importHelp: String { get }
    var importArgument: String { get }
    var importSubscriptionsOption: String { get }
    /// What it says of a store's file, and where that is by default.
    var importStoreOption: String { get }
    /// What `--help` says of the files.
    var importFilesHelp: String { get }
    func importProgress(_ lines: Int) -> String
    /// `columns` are those that were understood.
    func importColumns(_ file: String, columns: String) -> String
    /// `day` is how old the files are.
    func imported(customers: Int, subscriptions: Int, asOf day: String) -> String
    /// `command` opens the deck on the store.
    func importNext(_ command: String) -> String
    /// So many customers have no line in a file of subscriptions that could be read.
    func importUnread(_ customers: Int) -> String
    /// So many lines are not in the store at all.
    func importLeftOut(_ lines: Int) -> String
    /// So many lines could not be read: something that is not known stands for each in the store.
    func importHeld(_ lines: Int) -> String
    /// So many lines are taken that have a value which is not known.
    func importUnknown(_ lines: Int) -> String

    // What is wrong with a file: nothing is made of it. `columns` are those it has.

    func importEmpty(_ file: String) -> String
    func importNoColumn(_ column: String, in file: String, columns: String) -> String
    /// In which order the files are given; `option` is that of the files of subscriptions.
    func importGoesAfter(_ option: String) -> String
    /// The file does not say whose its subscriptions are.
    func importWhose(_ file: String, columns: String) -> String
    /// The same customer was named for two files, or nobody is called so.
    func importNobody(_ customer: String, file: String) -> String

    // What is wrong with a line, which is left out, and what to do.

    func lineTooLong(_ megabytes: Int) -> String
    var lineNotUTF8: String { get }
    var lineQuoteOpen: String { get }
    var lineQuoteWithin: String { get }
    func lineHasValues(_ count: Int, wanted: Int) -> String
    func lineLacks(_ column: String) -> String
    func lineNoGUID(_ text: String, column: String) -> String
    func lineNoNumber(_ text: String, column: String) -> String
    /// `id` stands in an earlier line as well, of the same file or of another.
    func lineTwice(_ id: String, line: String) -> String
    func lineTwice(_ id: String, line: String, of file: String) -> String
    func lineNobody(_ customer: String) -> String
    /// `text` is none of the words that the column may have; the line is taken all the same.
    func lineUnknownValue(_ text: String, column: String) -> String

    // What is said of such a store.

    /// Where the deck is connected to; `day` is how old the files are.
    func importedMark(_ day: String) -> String
    /// The same in a sentence, before what a command prints.
    func importedAsOf(_ day: String) -> String
    var refusedImported: String { get }
    var adviceImported: String { get }
    /// Why read-only can't be turned off.
    var readOnlyByImport: String { get }
    /// In the place of the numbers of terms.
    var termsNotInFile: String { get }
    /// What no row of a report has.
    var holdingsNotInFile: String { get }
    /// In the place of a list of terms.
    var datesNotInFile: String { get }
    /// In the place of signs with dates.
    var radarNotInFile: String { get }
    /// In the place of admin relationships.
    var accessNotInFile: String { get }
    /// In the place of a list of offers.
    var offersNotInFile: String { get }
    /// So many customers may match a filter: the files do not tell.
    func filterNotInFile(_ customers: Int) -> String
    /// What stands for the subscriptions of a customer that no file tells, and for all other
    /// purchases.
    var subscriptionsIfAny: String { get }
    var purchasesIfAny: String { get }
    /// In the place of a kind.
    var kindNotInFile: String { get }
    /// In the place of a status: the line that tells it could not be read.
    var statusLineLeftOut: String { get }
    /// Why what the files do not tell keeps the relationship alive.
    var causeKindNotInFile: String { get }
    var causeRelationshipNotInFile: String { get }
    var causeLineLeftOut: String { get }
    /// What to do about it.
    var adviceLineLeftOut: String { get }
    var causeSubscriptionsNotInFile: String { get }
    var causePurchasesNotInFile: String { get }
}
