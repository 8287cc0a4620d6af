import ArgumentParser
import Wording

/// The customer that a log is narrowed to, former ones included: `activity CUSTOMER`, as other
/// commands take it, or `--customer CUSTOMER`.
struct LoggedCustomer: ParsableArguments {
    @Argument(help: ArgumentHelp(help(\.oneCustomerArgument)), completion: .customers)
    var customer: String?

    @Option(
        name: .customLong("customer"),
        help: ArgumentHelp(help(\.ofCustomerOption), valueName: "customer"),
        completion: .customers)
    var option: String?

    /// What was typed for the customer; nil for all of them. Throw `usage` for two.
    func text(in words: Words) throws(Failure) -> String? {
        if customer != nil, option != nil {
            throw .usage(words.optionExcludes("--customer", other: "CUSTOMER"))
        }
        return customer ?? option
    }
}
