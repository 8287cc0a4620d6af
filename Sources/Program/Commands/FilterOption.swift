import ArgumentParser
import Domain
import Wording

/// The option `--filter`.
struct FilterOption: ParsableArguments {
    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.filterOption), valueName: "text"))
    var filter = ""

    /// Return the filter. Throw `usage` for one that is not understood: what is wrong, and where.
    func parsed(
        in words: Words, scope: FilterScope = .customers
    ) throws(Failure) -> CustomerFilter {
        do throws(FilterError) {
            let filter = try CustomerFilter(parsing: filter, in: scope)
            return scope == .access ? filter.soughtInAccess : filter
        } catch {
            throw .usage(
                words.filterWrong(
                    "--filter", at: error.range.lowerBound + 1, problem: words.filterError(error)))
        }
    }

    /// The terms there are, in short, for the help of a command.
    static func termsHelp(of scope: FilterScope) -> String {
        help { words in words.filterTermsHelp(scope.terms.map(\.shape).joined(separator: ", ")) }
    }

    /// Say on standard error of how many customers too little is known to tell whether they match.
    static func tell(unknown: Int, of store: Store, in words: Words) {
        guard unknown > 0 else { return }
        StandardError.write(
            store.imported == nil
                ? words.filterUnknownNote(unknown) : words.filterNotInFile(unknown))
    }
}
