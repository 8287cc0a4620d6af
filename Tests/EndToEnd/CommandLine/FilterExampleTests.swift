import Domain
import Testing

/// What the deck and the help offer as examples of a search.
@Suite(.blocking) struct `The examples of a search` {
    @Test func `find something in the sandbox, each for itself`() throws {
        let home = try Home.seeded(customers: 40)
        let lists: [(FilterScope, [String])] = [
            (.customers, ["customers"]), (.access, ["customers"]),
            (.radar, ["radar"]), (.renewals, ["renewals", "--monthly"]),
        ]
        for (scope, command) in lists {
            for example in scope.examples {
                let arguments = command + ["--csv", "--filter", example, "--store", home.store]
                let outcome = try home.start(arguments).outcome()
                // The first record has the names of the columns.
                let records = outcome.output.split(separator: "\r\n").count
                #expect(outcome.status == 0 && records > 1, "\(command): \(example)")
            }
        }
    }
}
