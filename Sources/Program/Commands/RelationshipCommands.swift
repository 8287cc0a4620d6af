import ArgumentParser
import Deck
import Domain
import Execution
import Foundation
import Synchronization

/// `partnerdeck remove CUSTOMER --confirm DOMAIN`: removes the relationship.
struct RemoveCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove", abstract: help(\.removeHelp),
            discussion: """
                JSON: {outcome: succeeded | pending, reason, customer, consequences {listed?, \
                supportContact?, delegatedAccess?, purchases?, adminAccess?}}. \
                \(help { $0.paragraph([$0.jsonOptionalMembers, $0.jsonConsequences]) })
                """)
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    @Option(name: .long, help: ArgumentHelp(help(\.confirmOption), valueName: "domain"))
    var confirm: String?

    func run() throws {
        let words = options.words
        let (store, owner) = try options.open(toChange: customer)
        let rules = try store.directory.rules()
        let holdings = try store.holdingsNow(of: owner)
        let eligibility = rules.eligibility(of: holdings, at: Date())
        let forbidden = try rules.refusal(
            of: .removeRelationship, in: holdings, to: try store.directory.identity())
        guard let clearance = eligibility.clearance else {
            try BlockersReport(
                eligibility: eligibility, holdings: holdings, customer: owner, words: words
            ).print(json: options.json)
            // Report a missing permission first: clearing the blockers would not help.
            throw Failure.refused(forbidden ?? .blocked(eligibility.blockers))
        }
        try options.execution.foresee(forbidden)
        try confirmDomain(of: owner, eligibility)
        let evidence = Evidence()
        var (done, isShown, unread) = try options.execution.perform(
            NamedWrite(.removeRelationship, of: owner, named: ""), clearance: clearance,
            since: holdings, on: store,
            look: { watch, begun in
                let ended = await watch.sight(of: .removeRelationship, for: owner, begun: begun)
                guard ended == .shown else { return ended }
                return await watch.until(begun) { await evidence.look(at: owner.id, in: store) }
            })
        let aftermath = evidence.seen
        done.consequences = aftermath.map(ConsequencesOutput.init)
        if options.json {
            try JSONOutput.print(done)
        } else {
            try StandardOutput.print(
                isShown
                    ? words.relationshipRemoved(owner.companyName)
                    : options.execution.pending(.removeRelationship, unread: unread))
            for consequence in RemovalConsequence.allCases {
                guard let aftermath else { break }
                let mark = aftermath.shows(consequence) ? "✓" : "✗"
                try StandardOutput.print("  \(mark) \(words.evidence(consequence, aftermath))")
            }
            for seen in words.accessEvidence(aftermath?.adminAccess) {
                try StandardOutput.print("  \(seen.isSeen ? "✓" : "✗") \(seen.text)")
            }
        }
        if !isShown { throw ExitCode(Refusal.pendingStatus) }
    }

    /// Require the confirmation word (usually the domain) with `--confirm` or typed on the
    /// terminal.
    private func confirmDomain(of owner: Customer, _ eligibility: RemovalEligibility) throws {
        let words = options.words
        let word = ConfirmationWord(for: owner)
        var typed = confirm ?? ""
        if confirm == nil {
            guard Surroundings.canAsk else {
                throw Failure.usage(words.needsConfirm(word.text))
            }
            var lines = [
                "\(owner.companyName)  \(owner.domain)  \(owner.id)"
            ]
            lines += owner.removalConsequences.map { "  • " + words.consequence($0) }
            if case .eligible(_, let warnings) = eligibility {
                lines += warnings.map { "  ! " + words.warning($0) }
            }
            lines.append(
                words.questionRemove(word.text, customer: owner.companyName) + " ")
            typed = Question.ask(lines.joined(separator: "\n"))
            if typed.isEmpty { throw Failure.notConfirmed }
        }
        guard word.isSaid(by: typed) else {
            throw Failure.usage(words.confirmDiffers(typed, wanted: word.text))
        }
    }
}

/// The consequences of a removal as last seen. What tells more than the journal is written there.
private final class Evidence: Sendable {
    private let last = Mutex<Aftermath?>(nil)

    var seen: Aftermath? { last.withLock { $0 } }

    func look(at customer: Customer.ID, in store: Store) async -> Watch.Sight {
        guard let now = await store.aftermath(of: customer) else { return .pending(nil) }
        last.withLock { $0 = now }
        guard now.isComplete else { return .pending(nil) }
        store.keep(now)
        return .shown
    }
}

/// `partnerdeck request`: prints the link that asks for a relationship, in an e-mail text.
struct RequestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "request", abstract: help(\.requestHelp),
            discussion: "JSON: {url, includesDelegatedAccess, emailText}")
    }

    @OptionGroup var options: AskOptions

    @Flag(name: .customLong("with-dap"), help: ArgumentHelp(help(\.delegatedOption)))
    var withDelegatedAccess = false

    @Option(
        name: .shortAndLong, help: ArgumentHelp(help(\.outputOption), valueName: "file"),
        completion: .file())
    var output: String?

    struct RequestOutput: Encodable {
        let url: String
        let includesDelegatedAccess: Bool
        let emailText: String
    }

    func run() throws {
        let words = options.words
        let store = try options.open()
        let included = withDelegatedAccess
        let reading = try store.reading
        let request = try store.waiting { () async throws(Refusal) in
            try await reading.relationshipRequest(includingDelegatedAccess: included)
        }
        let text = words.email(request, from: try store.directory.identity())
        if let output {
            // An empty name would mean the folder.
            guard !output.isEmpty else {
                throw FileTrouble.unwritable(path: "\"\"", errno: ENOENT)
            }
            try NewFile.write(text, to: output)
            StandardError.write(words.saved(URL(fileURLWithPath: output).path))
        } else if options.json {
            try JSONOutput.print(
                RequestOutput(
                    url: request.url, includesDelegatedAccess: request.includesDelegatedAccess,
                    emailText: text))
        } else {
            try StandardOutput.print(text)
        }
    }
}
