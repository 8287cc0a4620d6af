extension English: ReportWording {
    package var reportHelp: String {
        "Write a list across all customers, of any size, as comma-separated values or JSON."
    }
    package var reportArgument: String {
        "The report. A row of customers is a customer; of subscriptions, anything a customer holds; of renewals, a term that ends, monthly ones included; of seats, what seats there are and how many can be returned; of blockers, what blocks a removal and its fix; of gdap, an admin relationship."
    }
    package var reportJSONHelp: String {
        "JSON: an array of objects, whose members are named as in `renewals --json` and others; null where there is no value."
    }
    package var reportCSVOption: String { "Comma-separated values, as without --json." }
    package var reportOutputOption: String {
        "Write to this file, which is there once it is complete."
    }
    package var forceNeedsOutput: String {
        "--force is for --output: name a file, or leave it out."
    }
    package func reportProgress(_ rows: Int) -> String { counted(rows, "row") }
    package func reportUnread(_ customers: Int) -> String {
        customers == 1
            ? "What 1 customer holds is not known: its row has no values, and `read` is no."
            : "What \(customers.grouped) customers hold is not known: their rows have no values, and `read` is no."
    }
    package func reportAccessUnread(_ customers: Int) -> String {
        customers == 1
            ? "The admin relationships (GDAP) of 1 customer are not known: the status of its row is unknown, and `read` is no."
            : "The admin relationships (GDAP) of \(customers.grouped) customers are not known: the status of their rows is unknown, and `read` is no."
    }
    package func reportSync(_ command: String) -> String { "`\(command)` loads it." }
    package var reportReadLabel: String { "Read" }
    package var returnableUntilLabel: String { "Returnable until" }
    package var returnsLabel: String { "Return windows" }
}
