import ArgumentParser
import Deck
import Domain
import Foundation
import Sandbox
import Wording

/// `partnerdeck sandbox …`: commands that work on the sandbox alone.
struct SandboxCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sandbox", abstract: help(\.sandboxHelp),
            subcommands: [
                SeedCommand.self, AcceptCommand.self, IdentityCommand.self, ServeCommand.self,
            ])
    }
}

extension Rules.Edition: ExpressibleByArgument {}
extension Identity.PartnerKind: ExpressibleByArgument {}

/// The options that change who is signed in.
struct IdentityOptions: ParsableArguments {
    @Option(
        name: .customLong("partner-kind"),
        help: ArgumentHelp(help(\.partnerKindOption), valueName: "kind"))
    var kind: Identity.PartnerKind?

    @Option(
        name: .long,
        help: ArgumentHelp(
            help { $0.rolesOption(Self.roleNames) },
            valueName: "roles"), completion: .roles)
    var roles: String?

    var isEmpty: Bool { kind == nil && roles == nil }

    private static var roleNames: String {
        UserRole.allCases.map(\.rawValue).joined(separator: ", ")
    }

    /// Return the identity with the options applied. Throw `usage` for an unknown role.
    func applied(to identity: Identity, in words: Words) throws -> Identity {
        var identity = identity
        if let kind { identity.kind = kind }
        if let roles {
            identity.roles = Set(
                try roles.split(separator: ",").map { name in
                    let name = name.trimmingCharacters(in: .whitespaces)
                    guard let role = UserRole(rawValue: name) else {
                        throw Failure.usage(
                            words.unknownRole(name, allowed: Self.roleNames))
                    }
                    return role
                })
        }
        return identity
    }
}

/// `partnerdeck sandbox seed`: fills a sandbox with sample customers.
struct SeedCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "seed", abstract: help(\.sandboxSeedHelp))
    }

    @OptionGroup var options: StoreOptions
    @OptionGroup var identity: IdentityOptions

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.countOption), valueName: "n"))
    var customers = Store.defaultCustomers

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.seedOption), valueName: "s"))
    var seed = Store.defaultSeed

    @Option(name: .long, help: ArgumentHelp(help(\.rulesOption), valueName: "edition"))
    var rules = Rules.Edition.y2020

    @Flag(name: .long, help: ArgumentHelp(help(\.forceOption)))
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
                StandardError.send("\r" + words.seedingProgress(done, of: total))
            })
        if isWatched { StandardError.write("") }
        try StandardOutput.print(words.seeded(file, customers: total))
    }
}

/// `partnerdeck sandbox accept CUSTOMER`: accepts a request on the customer's behalf.
struct AcceptCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "accept", abstract: help(\.sandboxAcceptHelp))
    }

    @OptionGroup var options: StoreOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    @OptionGroup var consent: ConsentOption

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .formerCustomers)
    var customer: String

    @Flag(name: .customLong("with-dap"), help: ArgumentHelp(help(\.delegatedOption)))
    var withDelegatedAccess = false

    func run() throws {
        let words = options.words
        let (store, _) = try options.openSandbox()
        let owner =
            try store.formerCustomer(customer)
            ?? store.customer(customer, exactly: consent.yes, in: words)
        try consent.obtain(words.questionAccept(owner.companyName), in: words)
        let included = withDelegatedAccess
        try WriteExecution(json: json, words: words).carryOut(
            NamedWrite(
                .accept(includingDelegatedAccess: included), of: owner, named: ""), on: store,
            said: words.relationshipAccepted(owner.companyName))
    }
}

/// `partnerdeck sandbox identity`: shows or changes who is signed in, to try other permissions.
struct IdentityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "identity", abstract: help(\.sandboxIdentityHelp),
            discussion: """
                JSON: {userPrincipalName, partnerName, partnerTenantId, partnerId, partnerKind, \
                roles[]}
                """)
    }

    @OptionGroup var options: StoreOptions
    @OptionGroup var identity: IdentityOptions

    @Flag(name: .long, help: ArgumentHelp(help(\.jsonOption)))
    var json = false

    struct IdentityOutput: Encodable {
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
        if json {
            return try JSONOutput.print(
                IdentityOutput(
                    userPrincipalName: current.userPrincipalName,
                    partnerName: current.partnerName,
                    partnerTenantId: current.partnerTenantID.text, partnerId: current.partnerID,
                    partnerKind: current.kind.rawValue, roles: roles.map(\.rawValue)))
        }
        try TextTable.print(facts: [
            [words.signedInLabel, current.userPrincipalName],
            ["", current.partnerName + " (\(current.partnerID))"],
            ["", words.partnerKind(current.kind)],
            [
                "",
                roles.isEmpty
                    ? words.none
                    : words.list(roles.map(words.role)),
            ],
        ])
    }
}
