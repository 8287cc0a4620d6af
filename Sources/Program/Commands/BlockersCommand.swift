import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck blockers CUSTOMER`: exits with 0 if nothing blocks a removal, and with 3 if
/// something does.
struct BlockersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "blockers", abstract: help(\.blockersHelp),
            discussion: """
                JSON: {customer, eligible, blockers[] {kind: subscription | azureSubscription | \
                reservation | software, id, name, cause, action, until, reason, wayOut, cost[]}, \
                warnings[]}. \(help(\.jsonSameWords))
                """)
    }

    @OptionGroup var options: ReadOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let found = try store.customer(customer, in: words)
        try store.prepare(found, refreshing: options.refresh, in: words)
        let eligibility = try store.directory.rules().eligibility(
            of: store.holdings(of: found), at: Date())
        if let since = try store.directory.missingSince(found.id) {
            StandardError.write("! " + words.notListedMarkSince(since.minute))
        }
        try BlockersReport(eligibility: eligibility, customer: found, words: words)
            .print(json: options.json)
        if eligibility.clearance == nil { throw ExitCode(3) }
    }
}

/// Prints what blocks a removal on standard output.
struct BlockersReport {
    let eligibility: RemovalEligibility
    let customer: Customer
    let words: Words

    func print(json: Bool) throws {
        if json {
            return try JSONOutput.print(BlockersOutput(eligibility, of: customer, in: words))
        }
        let blockers = eligibility.blockers
        try StandardOutput.print(
            blockers.isEmpty
                ? words.relationshipRemovable : words.blockersCount(blockers.count))
        for blocker in blockers {
            try StandardOutput.print(
                "\n\(blocker.name)  \(words.kind(of: blocker.holding))  \(blocker.holding.id)")
            var facts = [
                ["  " + words.whyHeading, words.cause(blocker.cause)],
                ["  " + words.fixHeading, words.wayOut(of: blocker)],
            ]
            facts += blocker.cost.enumerated().map { place, cost in
                [place == 0 ? "  " + words.blockerEffectsHeading : "", words.consequence(cost)]
            }
            try TextTable.print(facts)
        }
        if case .eligible(_, let warnings) = eligibility {
            for warning in warnings { try StandardOutput.print("! " + words.warning(warning)) }
        }
    }
}

/// The output of `blockers --json`, and of a refused `remove --json`.
struct BlockersOutput: Encodable {

    let customer: String
    let eligible: Bool
    let blockers: [BlockerOutput]
    let warnings: [String]

    init(_ eligibility: RemovalEligibility, of customer: Customer, in words: Words) {
        self.customer = customer.id.text
        eligible = eligibility.clearance != nil
        blockers = eligibility.blockers.map { blocker in
            BlockerOutput(
                kind: blocker.holding.kind, id: blocker.holding.id, name: blocker.name,
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
    let id: String
    let name: String
    /// The same word in every language; `action` too.
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
        case .unread(.kind, _): "unrecognizedKind"
        case .unread(.missing, _): "incomplete"
        case .relationshipUntold: "relationshipUnknown"
        }
    }
}

extension Blocker.WayOut {
    /// The word for it in JSON.
    var word: String {
        switch self {
        case .suspend, .suspendToStopRenewal: "suspend"
        case .suspendBase: "suspendBase"
        case .cancel, .cancelAtRenewal, .cancelAzureSubscription: "cancel"
        case .cancelAzureSubscriptionsFirst: "cancelAzureSubscriptionsFirst"
        case .azurePortal: "azurePortal"
        case .supportRequest, .supportOrTermEnd: "supportRequest"
        case .waitForTermEnd, .waitForEnd: "waitForTermEnd"
        case .cancelAtTermEnd: "cancelAtTermEnd"
        case .waitForRenewal: "waitForRenewal"
        case .waitForActivation: "waitForActivation"
        case .lookInPartnerCenter: "lookInPartnerCenter"
        }
    }

    /// The last moment to cancel, or the end of the term; nil for the other ways out.
    var until: Instant? {
        switch self {
        case .cancel(let date), .suspendToStopRenewal(let date), .cancelAtTermEnd(let date),
            .cancelAtRenewal(let date), .waitForTermEnd(let date), .supportOrTermEnd(let date):
            date
        case .suspend, .suspendBase, .cancelAzureSubscriptionsFirst, .cancelAzureSubscription,
            .azurePortal, .supportRequest, .waitForActivation, .waitForRenewal,
            .waitForEnd, .lookInPartnerCenter:
            nil
        }
    }
}
