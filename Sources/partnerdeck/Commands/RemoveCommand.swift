import ArgumentParser
import Dashboard
import Domain
import Foundation
import Sandbox
import Storage

/// `partnerdeck remove CUSTOMER --confirm DOMAIN`.
struct RemoveCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove", abstract: help(.remove),
            discussion: """
                JSON: {outcome, customer, consequences {listed, supportContact, delegatedAccess, \
                purchases}}, each false once it is no more; or what `blockers --json` prints
                """)
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    @Option(name: .long, help: ArgumentHelp(help(.argConfirm), valueName: "domain"))
    var confirm: String?

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let owner = try store.customer(customer, in: words)
        let partnerCenter = try store.partnerCenter
        let rules = try store.directory.rules()
        let holdings = try store.holdingsNow(of: owner)
        let eligibility = rules.eligibility(of: holdings, at: Date())
        let forbidden = rules.refusal(
            of: .removeRelationship, to: try store.directory.identity())
        guard let clearance = eligibility.clearance else {
            try BlockersReport(eligibility: eligibility, customer: owner, words: words)
                .print(json: options.json)
            // Clearing them would be in vain for who may not remove the relationship.
            throw Failure.refused(forbidden ?? .blocked(eligibility.blockers))
        }
        try options.foresee(forbidden)
        try confirmDomain(of: owner, eligibility)
        try options.perform(
            on: store,
            { act async throws(Refusal) in
                try await store.requireUnchanged(since: holdings, regarding: nil, for: act)
                try await partnerCenter.perform(
                    .removeRelationship, of: owner.id, clearance: clearance, under: act)
                return DoneOutput(
                    customer: owner.id.text, consequences: try evidence(in: store, owner.id))
            }, said: words(NoticeWords.removed, owner.companyName))
        if !options.json, let aftermath = try store.directory.aftermath(of: owner.id) {
            for consequence in RemovalConsequence.allCases {
                let mark = aftermath.shows(consequence) ? "✓" : "✗"
                try StandardOutput.print("  \(mark) \(words.evidence(consequence, aftermath))")
            }
        }
    }

    private func evidence(
        in store: Store, _ customer: Customer.ID
    ) throws(Refusal) -> ConsequencesOutput? {
        do {
            return try store.directory.aftermath(of: customer).map(ConsequencesOutput.init)
        } catch {
            throw (error as? DirectoryError).map { Refusal($0) } ?? .storeFailed("\(error)")
        }
    }

    /// The domain, or what stands for it, has to be said with `--confirm`, or typed on the terminal.
    private func confirmDomain(of owner: Customer, _ eligibility: RemovalEligibility) throws {
        let words = options.words
        let word = ConfirmationWord(for: owner)
        var typed = confirm ?? ""
        if confirm == nil {
            guard Surroundings.canAsk else {
                throw Failure.usage(words(AnswerWords.needsConfirm, word.text))
            }
            var lines = [
                "\(owner.companyName)  \(owner.domain)  \(owner.id)"
            ]
            lines += RemovalConsequence.allCases.map { "  • " + words.consequence($0) }
            if case .eligible(_, let warnings) = eligibility {
                lines += warnings.map { "  ! " + words.warning($0) }
            }
            lines.append(
                words(AnswerWords.questionRemove, word.text, owner.companyName) + " ")
            typed = Question.ask(lines.joined(separator: "\n"))
            if typed.isEmpty { throw Failure.notConfirmed }
        }
        guard word.isSaid(by: typed) else {
            throw Failure.usage(words(AnswerWords.confirmDiffers, typed, word.text))
        }
    }
}
