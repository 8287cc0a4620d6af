import ArgumentParser
import Deck
import Dispatch
import Domain
import Foundation
import PartnerCenterAPI
import Sandbox
import Storage
import Wording

/// `partnerdeck sandbox serve`: serves the sandbox over HTTP until Ctrl-C.
struct ServeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve", abstract: help(\.sandboxServeHelp),
            discussion: Surroundings.language.words().mischiefHelp(
                Mischief.names.joined(separator: ", ")))
    }

    @OptionGroup var options: StoreOptions

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.portOption), valueName: "n"))
    var port: UInt16 = 8080

    @Option(name: .long, help: ArgumentHelp(help(\.hostOption), valueName: "address"))
    var host = "127.0.0.1"

    @Option(
        name: .customLong("allow-host"),
        help: ArgumentHelp(help(\.allowHostOption), valueName: "name"))
    var allowHost: [String] = []

    @Option(
        name: .long, help: ArgumentHelp(help(\.mischiefOption), valueName: "list"),
        completion: .mischief)
    var mischief = "none"

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.mischiefSeedOption), valueName: "s"))
    var seed: UInt64 = 1

    @Option(name: .long, help: ArgumentHelp(help(\.rulesOption), valueName: "edition"))
    var rules: Rules.Edition?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.quotaOption), valueName: "n"))
    var quota: Int?

    @Option(
        name: .customLong("approve-after"), parsing: .unconditional,
        help: ArgumentHelp(help(\.approveOption), valueName: "polls"))
    var approveAfter: Int?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.intervalOption), valueName: "seconds"))
    var interval = 5

    @Flag(name: .customLong("no-mfa"), help: ArgumentHelp(help(\.noMFAOption)))
    var noMultiFactor = false

    @Option(
        name: .customLong("graph-consent"),
        help: ArgumentHelp(help(\.graphConsentOption), valueName: "consent"))
    var graphConsent = GraphConsentPolicy.asked

    func run() throws {
        let words = options.words
        let choices = try serving(words)
        let store = try Store(path: options.store)
        guard case .embedded(let sandbox) = store.origin else { throw Refusal.imported }
        try useRules(of: store.directory)
        var served = choices
        served.secretsFile = store.directory.path + ".authority"
        if !served.isLoopback { StandardError.write(words.serveWarning(host)) }
        let server: SandboxServer
        do {
            server = try SandboxServer(sandbox: sandbox, options: served)
        } catch {
            throw Failure.serving(words.reason(ofAny: error))
        }
        let (rules, identity) = (try store.directory.rules(), try store.directory.identity())
        // End the process instead of stopping the server: a request that waits for its latency
        // would be carried out when it is cancelled.
        let signals = ServeSignals {
            await server.settle()
            _exit(0)
        }
        defer { signals.end() }
        try waiting { () async -> Result<Void, Failure> in
            do {
                try await server.run { address in
                    let page = ServePage(address: address.url, rules: rules, identity: identity)
                    try? StandardOutput.print(page.lines(in: words).joined(separator: "\n"))
                }
                return .success(())
            } catch {
                return .failure(.serving(words.reason(ofAny: error)))
            }
        }.get()
    }

    private func serving(_ words: Words) throws -> SandboxOptions {
        var serving = SandboxOptions()
        (serving.host, serving.port, serving.seed) = (host, Int(port), seed)
        serving.allowedHosts = allowHost
        serving.requestsPerMinute = quota
        serving.approvesAfterPolls = approveAfter
        serving.pollingInterval = interval
        serving.grantsMultiFactor = !noMultiFactor
        serving.graphConsent = graphConsent
        for (name, number, most) in [
            ("--quota", quota, 1_000_000), ("--approve-after", approveAfter, 1_000_000),
            ("--interval", interval, 3600),
        ] {
            guard let number, !(1...most).contains(number) else { continue }
            throw Failure.number(number, of: name, within: 1...most, in: words)
        }
        do {
            serving.mischief = try Mischief(parsing: mischief)
        } catch {
            throw Failure.usage(words.mischiefError(error))
        }
        return serving
    }

    /// Change the edition of the rules in the store.
    private func useRules(of directory: Directory) throws {
        let now = try directory.rules()
        guard let rules, rules != now.edition else { return }
        try directory.write { writer throws(DirectoryError) in
            try writer.change(to: Rules(edition: rules, venue: now.venue))
        }
    }
}

extension GraphConsentPolicy: ExpressibleByArgument {}

/// Ends the server in order on Ctrl-C and SIGTERM, or by force within two seconds.
private struct ServeSignals {
    private let sources: [any DispatchSourceSignal]
    /// Requests under way have one second before that.
    private static let lastMoment = DispatchTimeInterval.milliseconds(1800)

    init(_ end: @escaping @Sendable () async -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            listen(to: number) {
                Task { await end() }
                // Safe: every write is atomic.
                DispatchQueue.global().asyncAfter(deadline: .now() + Self.lastMoment) { _exit(0) }
            }
        }
    }

    func end() { for source in sources { source.cancel() } }
}

/// What `sandbox serve` prints once it listens: its addresses, and a profile to paste.
struct ServePage {
    let address: String
    let rules: Rules
    let identity: Identity

    /// The name of the profile.
    static let name = "local"
    /// The audience of tokens, as at Microsoft.
    static let audience = Cloud.global.service
    /// The application's id: the sandbox accepts any.
    static let clientID = "a0c73c16-a7e3-4564-9a95-2bdf47383716"

    func lines(in words: Words) -> [String] {
        let tenant = identity.partnerTenantID.text
        return [
            words.serveAPI("\(address)/v1"),
            words.serveGraph("\(address)/v1.0"),
            words.serveAuthority("\(address)/\(tenant)"),
            words.servePage("\(address)/devicelogin"),
            words.serveHTTPS,
            words.serveAudience("\(Self.audience)/.default", resource: Self.audience), "",
            words.servePaste, "",
            "[profiles.\(Self.name)]",
            "base = \"\(address)\"",
            "authority = \"\(address)\"",
            "graph = \"\(address)\"",
            "tenant = \"\(tenant)\"",
            "client-id = \"\(Self.clientID)\"",
            "rules = \"\(rules.edition.rawValue)\"",
            "sandbox = \(rules.venue == .sandbox)", "",
            words.serveNext("partnerdeck sign-in --profile \(Self.name)"),
        ]
    }
}
