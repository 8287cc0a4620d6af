import Foundation

extension Home {
    /// The program under test. There is no home without one.
    static var program: String { (try? Binary.choice.get()) ?? "no program" }

    /// Runs `partnerdeck` without a terminal, to its end.
    func partnerdeck(_ arguments: String...) throws -> Outcome {
        try start(arguments).outcome()
    }

    /// The same, on the store that `seed` made.
    func onStore(_ arguments: String...) throws -> Outcome {
        try start(arguments + ["--store", store]).outcome()
    }

    /// The same, for what it prints as JSON.
    func json(_ arguments: String...) throws -> JSON {
        try start(arguments + ["--json", "--store", store]).outcome().json()
    }

    func start(_ arguments: [String]) throws -> Child {
        try Child([Self.program] + arguments, in: self, output: folderForWords())
    }

    /// A new folder for what a program says.
    func folderForWords() throws -> String {
        let folder = "said-\(UUID().uuidString.prefix(8))"
        try makeFolder(folder)
        return path(folder)
    }

    /// A store of so many customers, the same every day but for its dates.
    static func seeded(customers: Int = 6, seed: Int = 20) throws -> Home {
        let home = try Home()
        let outcome = try home.onStore(
            "sandbox", "seed", "--customers", "\(customers)", "--seed", "\(seed)")
        guard outcome.status == 0 else { throw NotSeeded(outcome: outcome) }
        return home
    }

    /// Clears what holds a customer's relationship, but for holdings of one kind.
    func clear(_ customer: String, butFor kept: String? = nil) throws {
        // Azure subscriptions go before the plan they are under.
        let blockers = try json("blockers", customer)["blockers"].all.filter {
            $0["kind"].text != kept
        }.sorted { $0["kind"].text < $1["kind"].text }
        for blocker in blockers {
            let verb = blocker["kind"].text == "subscription" ? "suspend" : "cancel"
            _ = try onStore(verb, customer, blocker["id"].text, "--yes")
        }
    }
}

struct NotSeeded: Error {
    let outcome: Outcome
}
