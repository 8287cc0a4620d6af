extension English: ImportWording {
    package var importHelp: String {
        "Make a read-only store from the CSV files that Partner Center exports."
    }
    package var importArgument: String { "The file that \"Export customers\" makes." }
    package var importSubscriptionsOption: String {
        "Files of subscriptions; CUSTOMER=FILE for one that does not say whose they are. CUSTOMER is a Microsoft ID or a domain."
    }
    package var importStoreOption: String {
        "The store to make (default: partnerdeck/imported.sqlite in $XDG_DATA_HOME)."
    }
    package var importFilesHelp: String {
        "Columns are found by their English titles, in any order: Microsoft ID, Company name, Primary domain name and Relationship; Subscription ID, Subscription, Quantity and Status, and Microsoft ID or Customer ID for whose they are. A line that is not understood is reported: it stands in the store as something that is not known where it says whose it is, and is left out otherwise."
    }
    package func importProgress(_ lines: Int) -> String { counted(lines, "line") }
    package func importColumns(_ file: String, columns: String) -> String {
        "\(file): columns \(columns)"
    }
    package func imported(customers: Int, subscriptions: Int, asOf day: String) -> String {
        "Imported: \(counted(customers, "customer")), \(counted(subscriptions, "subscription")), as of \(day)."
    }
    package func importNext(_ command: String) -> String { "Open it with: \(command)" }
    package func importUnread(_ customers: Int) -> String {
        customers == 1
            ? "1 customer has no line in a file of subscriptions that could be read: what it holds is not known."
            : "\(customers.grouped) customers have no line in a file of subscriptions that could be read: what they hold is not known."
    }
    package func importLeftOut(_ lines: Int) -> String {
        lines == 1
            ? "1 line was left out." : "\(lines.grouped) lines were left out."
    }
    package func importHeld(_ lines: Int) -> String {
        lines == 1
            ? "1 line could not be read: it stands in the store as something that is not known."
            : "\(lines.grouped) lines could not be read: they stand in the store as things that are not known."
    }
    package func importUnknown(_ lines: Int) -> String {
        "\(counted(lines, "line")) \(lines == 1 ? "has" : "have") a value that is not known."
    }

    package func importEmpty(_ file: String) -> String {
        "\(file) has no line with the titles of columns. Export it from Partner Center again."
    }
    package func importNoColumn(_ column: String, in file: String, columns: String) -> String {
        "\(file) has no column \"\(column)\". Its columns: \(columns). Export it with Partner Center in English, or rename the column."
    }
    package func importGoesAfter(_ option: String) -> String {
        "Files of subscriptions go after \(option), and the file of customers before it."
    }
    package func importWhose(_ file: String, columns: String) -> String {
        "\(file) does not say whose its subscriptions are. Its columns: \(columns). Add a column \"Microsoft ID\", or give it as CUSTOMER=\(file)."
    }
    package func importNobody(_ customer: String, file: String) -> String {
        "\"\(customer)\" (\(file)) is not a customer of the file of customers: give a Microsoft ID or domain that it has."
    }

    package func lineTooLong(_ megabytes: Int) -> String {
        "the line is longer than \(megabytes) MB. Split it, or export the file again."
    }
    package var lineNotUTF8: String { "the line is not UTF-8 text. Save the file as UTF-8." }
    package var lineQuoteOpen: String {
        "a value begins with a quotation mark that is never closed. Close it."
    }
    package var lineQuoteWithin: String {
        "a quotation mark stands inside a value. Put the value in quotation marks, and double the one inside."
    }
    package func lineHasValues(_ count: Int, wanted: Int) -> String {
        "the line has \(counted(count, "value")), and there are \(counted(wanted, "column")). Put values with the separator in quotation marks."
    }
    package func lineLacks(_ column: String) -> String {
        "\(column) is empty. Fill it in."
    }
    package func lineNoGUID(_ text: String, column: String) -> String {
        "\(column) is \"\(text)\", not a GUID. Correct it."
    }
    package func lineNoNumber(_ text: String, column: String) -> String {
        "\(column) is \"\(text)\", not a whole number. Correct it."
    }
    package func lineTwice(_ id: String, line: String) -> String {
        "\(id) stands in line \(line) as well. Leave only one of them."
    }
    package func lineTwice(_ id: String, line: String, of file: String) -> String {
        "\(id) stands in line \(line) of \(file) as well. Leave only one of them."
    }
    package func lineNobody(_ customer: String) -> String {
        "the customer \"\(customer)\" is not in the file of customers. Export both files again."
    }
    package func lineUnknownValue(_ text: String, column: String) -> String {
        "\(column) is \"\(text)\", which is not known: the line is taken, but blocks a removal. Check it in Partner Center."
    }

    package func importedMark(_ day: String) -> String { "CSV of \(day)" }
    package func importedAsOf(_ day: String) -> String { "Imported from CSV files of \(day)." }
    package var refusedImported: String {
        "Imported from CSV: nothing can be changed here."
    }
    package var adviceImported: String {
        "Sign in with a profile to make changes, or import newer files to see newer data."
    }
    package var readOnlyByImport: String {
        "The store was imported from CSV: there is no Partner Center behind it."
    }
    package var termsNotInFile: String { "Terms are not in the CSV files." }
    package var holdingsNotInFile: String {
        "Not in the CSV files: kinds, terms and dates, reservations, software and Azure subscriptions."
    }
    package var datesNotInFile: String { "CSV files have no dates: when terms end is not known." }
    package var radarNotInFile: String {
        "CSV files have no dates: whether something needs attention is not known."
    }
    package var accessNotInFile: String { "Admin relationships (GDAP) are not in the CSV files." }
    package var offersNotInFile: String { "Offers are not in the CSV files." }
    package func filterNotInFile(_ customers: Int) -> String {
        customers == 1
            ? "1 more customer may match: the CSV files do not tell."
            : "\(customers.grouped) more customers may match: the CSV files do not tell."
    }
    package var subscriptionsIfAny: String { "Subscriptions, if any" }
    package var purchasesIfAny: String { "Other purchases, if any" }
    package var kindNotInFile: String { "not in the file" }
    package var statusLineLeftOut: String { "? unreadable line" }
    package var causeKindNotInFile: String {
        "The CSV file does not say how it was sold, and so not what it takes to end it."
    }
    package var causeRelationshipNotInFile: String {
        "The CSV file does not say that this customer is a reseller's."
    }
    package var causeLineLeftOut: String {
        "The line about it in the CSV file could not be read: it may be active."
    }
    package var adviceLineLeftOut: String {
        "Correct the line and import the files again, or check it in Partner Center."
    }
    package var causeSubscriptionsNotInFile: String {
        "No CSV file tells the customer's subscriptions: some may be active."
    }
    package var causePurchasesNotInFile: String {
        "CSV files do not tell reservations, software and Azure subscriptions: some may be active."
    }
}
