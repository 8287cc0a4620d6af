import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck blockers CUSTOMER`: exits with 0 if nothing blocks a removal, and with 3 if
/// something does.
struct BlockersCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "blockers", abstract: help(\.blockersHelp),
            discussion: """
                JSON: {customer, eligible, blockers[] {kind: subscription | azureSubscription | \
                reservation | software | unread, id?, name, cause, action, until, reason, wayOut, cost[]}, \
                warnings[]}. \(help(\.jsonSameWords))

                \(columnsHelp)
                """)
    }

    @OptionGroup var options: ReadOptions
    @OptionGroup var table: TableOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.blockerDetailsOption)))
    var details = false

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).blockers.map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        if details, let other = options.json ? "--json" : table.given {
            throw Failure.usage(words.optionExcludes("--details", other: other))
        }
        let store = try options.open()
        try store.prepareToFind(in: words)
        let found = try store.customer(customer, in: words)
        try store.prepare(found, refreshing: options.refresh, in: words)
        let holdings = try store.holdings(of: found)
        let eligibility = try store.directory.rules().eligibility(of: holdings, at: Date())
        if let since = try store.directory.missingSince(found.id) {
            StandardError.write("! " + words.notListedMarkSince(since.minute))
        }
        try BlockersReport(
            eligibility: eligibility, holdings: holdings, customer: found, words: words
        ).print(json: options.json, table: table, inDetail: details)
        if eligibility.clearance == nil { throw ExitCode(3) }
    }
}

/// Prints what blocks a removal on standard output.
struct BlockersReport {
    let eligibility: RemovalEligibility
    let holdings: Holdings
    let customer: Customer
    let words: Words

    /// With `--csv` or `--columns` the table stands alone; else how many there are stands above it.
    /// `inDetail` has paragraphs in its place, with why each blocks and all there is to do.
    func print(json: Bool, table: TableOptions? = nil, inDetail: Bool = false) throws {
        if json {
            return try JSONOutput.print(BlockersOutput(eligibility, of: customer))
        }
        let options = table ?? TableOptions.none
        let listing = try options.sorted(
            Listing(
                ListColumns(words, at: Date()).blockers(of: holdings), of: eligibility.blockers),
            usually: "deadline", in: words)
        if options.csv || options.columns != nil {
            return try options.print(
                listing, none: words.noBlockerListed, isSorted: true, in: words)
        }
        let blockers = listing.rows
        let head = words.blockersLeft(blockers.count)
        try StandardOutput.print(
            blockers.isEmpty ? words.relationshipRemovable : inDetail ? head : head + "\n")
        if inDetail {
            for blocker in blockers { try print(blocker) }
        } else if !blockers.isEmpty {
            try options.print(
                listing, none: words.noBlockerListed, isSorted: true, in: words)
            try StandardOutput.print(
                "\n"
                    + words.seeBlockerDetails(
                        "partnerdeck blockers \(customer.typedName) --details"))
        }
        if case .eligible(_, let warnings) = eligibility {
            for warning in warnings { try StandardOutput.print("! " + words.warning(warning)) }
        }
    }

    /// Why it blocks, what to do, and what that brings; as wide as the terminal.
    private func print(_ blocker: Blocker) throws {
        try StandardOutput.print(
            "\n"
                + [
                    words.name(of: blocker), words.kind(of: blocker.holding, in: holdings),
                    blocker.holding.ownID ?? "–",
                ].joined(separator: "  "))
        let facts =
            [
                (words.whyHeading, words.cause(blocker.cause)),
                (words.fixHeading, words.wayOut(of: blocker)),
            ]
            + blocker.cost.enumerated().map { place, cost in
                (place == 0 ? words.blockerEffectsHeading : "", words.consequence(cost))
            }
        try TextTable.print(facts: facts.map { ["  " + $0.0, $0.1] })
    }
}

/// The output of `blockers --json`, and of a refused `remove --json`.
struct BlockersOutput: Encodable {

    let customer: String
    let eligible: Bool
    let blockers: [BlockerOutput]
    let warnings: [String]

    init(_ eligibility: RemovalEligibility, of customer: Customer) {
        let words = Language.ofPrograms
        self.customer = customer.id.text
        eligible = eligibility.clearance != nil
        blockers = eligibility.blockers.byDate.map { blocker in
            BlockerOutput(
                kind: blocker.holding.kind, id: blocker.holding.ownID,
                name: words.name(of: blocker),
                cause: blocker.cause.word, action: blocker.wayOut.word,
                until: blocker.wayOut.until?.iso8601, reason: words.cause(blocker.cause),
                wayOut: words.wayOut(of: blocker),
                cost: blocker.cost.map(words.consequence))
        }
        if case .eligible(_, let warnings) = eligibility {
            self.warnings = warnings.map(words.warning)
        } else {
            warnings = []
        }
    }
}

/// One blocker in `blockers --json`.
struct BlockerOutput: Encodable {
    let kind: String
    /// Nil for what only stands for something that was not told.
    let id: String?
    let name: String
    let cause: String
    let action: String
    let until: String?
    let reason: String
    let wayOut: String
    let cost: [String]
}

extension Blocker.Cause {
    /// The word for it in JSON.
    var word: String {
        switch self {
        case .active: "active"
        case .pending: "pending"
        case .unrecognizedStatus: "unrecognizedStatus"
        case .newCommerceSuspended: "newCommerceSuspended"
        case .softwareSubscriptionNotCancelled, .softwareNotCancelled: "softwareNotCancelled"
        case .azureSubscriptionLive: "azureSubscriptionActive"
        case .reservationOpen: "reservationNotCancelled"
        case .marketplaceNotCancelled: "marketplaceNotCancelled"
        case .savingsPlanRuns: "savingsPlanActive"
        case .unread(.item, _): "unreadable"
        case .unread(.line, _): "lineLeftOut"
        case .unread(.kind, _): "unrecognizedKind"
        case .unread(.missing, _): "incomplete"
        case .unread(.notInFile, _): "notInFile"
        case .kindUntold: "kindUnknown"
        case .relationshipUntold, .relationshipNotInFile: "relationshipUnknown"
        }
    }
}
