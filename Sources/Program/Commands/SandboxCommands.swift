import ArgumentParser
import Deck
import Domain
import Foundation
import Sandbox

/// `partnerdeck sandbox …`: what only a Partner Center of our own can do.
struct SandboxCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sandbox", abstract: help(.sandbox),
            subcommands: [
                SeedCommand.self, AcceptCommand.self, IdentityCommand.self, ServeCommand.self,
            ])
    }
}

extension Rules.Edition: ExpressibleByArgument {}
extension Identity.PartnerKind: ExpressibleByArgument {}

/// Who is to be signed in.
struct IdentityOptions: ParsableArguments {
    @Option(
        name: .customLong("partner-kind"),
        help: ArgumentHelp(help(.optPartnerKind), valueName: "kind"))
    var kind: Identity.PartnerKind?

    @Option(
        name: .long,
        help: ArgumentHelp(
            Words(Surroundings.language)(OptionWords.optRoles, Self.roleNames),
            valueName: "roles"))
    var roles: String?

    var isEmpty: Bool { kind == nil && roles == nil }

    private static var roleNames: String {
        UserRole.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// An identity with what was asked for changed.
    func applied(to identity: Identity, in words: Words) throws -> Identity {
        var identity = identity
        if let kind { identity.kind = kind }
        if let roles {
            identity.roles = Set(
                try roles.split(separator: ",").map { name in
                    let name = name.trimmingCharacters(in: .whitespaces)
                    guard let role = UserRole(rawValue: name) else {
                        throw Failure.usage(
                            words(AnswerWords.unknownRole, name, Self.roleNames))
                    }
                    return role
                })
        }
        return identity
    }
}

/// `partnerdeck sandbox seed`.
struct SeedCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "seed", abstract: help(.sandboxSeed))
    }

    @OptionGroup var options: StoreOptions
    @OptionGroup var identity: IdentityOptions

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(.optCount), valueName: "n"))
    var customers = Store.defaultCustomers

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(.optSeed), valueName: "s"))
    var seed = Store.defaultSeed

    @Option(name: .long, help: ArgumentHelp(help(.optRules), valueName: "edition"))
    var rules = Rules.Edition.y2020

    @Flag(name: .long, help: ArgumentHelp(help(.optForce)))
    var force = false

    private static let most = 1_000_000

    func run() throws {
        let words = options.words
        guard (1...Self.most).contains(customers) else {
            throw Failure.number(customers, of: "--customers", within: 1...Self.most, in: words)
        }
        guard let file = options.store ?? Surroundings.defaultStore else {
            throw Failure.noFolder(variable: "XDG_DATA_HOME", isStore: true)
        }
        if options.store == nil { try Store.makeFolder(of: file) }
        let total = customers
        let isWatched = isatty(STDERR_FILENO) == 1
        try Sandbox.seed(
            at: file, customers: total, seed: seed, edition: rules,
            identity: identity.applied(to: Sandbox.defaultIdentity, in: words), now: Date(),
            replacing: force,
            progress: { done in
                guard isWatched else { return }
                StandardError.send("\r" + words(AnswerWords.seeding, done, total))
            })
        if isWatched { StandardError.write("") }
        try StandardOutput.print(words(AnswerWords.seeded, file, total))
    }
}

/// `partnerdeck sandbox accept CUSTOMER`: the customer's part of a request.
struct AcceptCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "accept", abstract: help(.sandboxAccept))
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(.argCustomer)))
    var customer: String

    @Flag(name: .customLong("with-dap"), help: ArgumentHelp(help(.optDelegated)))
    var withDelegatedAccess = false

    func run() throws {
        let words = options.words
        let (store, _) = try options.openSandbox()
        let owner =
            try store.formerCustomer(customer) ?? store.customer(customer, in: words)
        try options.confirm(words(AnswerWords.questionAccept, owner.companyName))
        let included = withDelegatedAccess
        try options.carryOut(
            NamedWrite(
                .accept(includingDelegatedAccess: included), of: owner, named: ""), on: store,
            said: words(NoticeWords.accepted, owner.companyName))
    }
}

/// `partnerdeck sandbox identity`: who is signed in, and a way to try what others may not do.
struct IdentityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "identity", abstract: help(.sandboxIdentity),
            discussion: """
                JSON: {userPrincipalName, partnerName, partnerTenantId, partnerId, partnerKind, \
                roles[]}
                """)
    }

    @OptionGroup var options: ReadOptions
    @OptionGroup var identity: IdentityOptions

    struct Output: Encodable {
        let userPrincipalName: String
        let partnerName: String
        let partnerTenantId: String
        let partnerId: String
        let partnerKind: String
        let roles: [String]
    }

    func run() throws {
        let words = options.words
        let (store, sandbox) = try options.openSandbox()
        let current = try identity.applied(to: store.directory.identity(), in: words)
        if !identity.isEmpty { try sandbox.setIdentity(current) }
        let roles = UserRole.allCases.filter(current.roles.contains)
        if options.json {
            return try JSON.print(
                Output(
                    userPrincipalName: current.userPrincipalName,
                    partnerName: current.partnerName,
                    partnerTenantId: current.partnerTenantID.text, partnerId: current.partnerID,
                    partnerKind: current.kind.rawValue, roles: roles.map(\.rawValue)))
        }
        try Columns.print([
            [words(AnswerWords.identityHead), current.userPrincipalName],
            ["", current.partnerName + " (\(current.partnerID))"],
            ["", words.partnerKind(current.kind)],
            [
                "",
                roles.isEmpty
                    ? words(AnswerWords.nothing)
                    : roles.map(words.role).joined(separator: ", "),
            ],
        ])
    }
}
