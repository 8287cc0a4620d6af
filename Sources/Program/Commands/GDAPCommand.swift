import ArgumentParser
import Deck
import Domain
import Foundation
import Storage
import Wording

/// `partnerdeck gdap [CUSTOMER]`: lists admin relationships, or ends one.
struct GDAPCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "gdap", abstract: help(\.gdapHelp),
            discussion: """
                JSON: {asOf?, trouble?: notConsented | denied | unreachable | unreadable | \
                notOffered, relationships [{id?, name?, customerId, companyName, domain, status, \
                roles [{id, name?}], createdAt?, activatedAt?, endsAt?, hoursLeft?, autoExtend?, \
                extendsItself?, indirectProvider?}]}; with --end {outcome: requested | succeeded | \
                pending, reason?, customer}. \(help(\.jsonOptionalMembers))

                \(help(\.gdapFilterHelp))

                \(columnsHelp)

                \(FilterOption.termsHelp(of: .access))
                """)
    }

    @OptionGroup var options: ReadOptions
    @OptionGroup var readOnly: ReadOnlyOption
    @OptionGroup var table: TableOptions

    @Argument(help: ArgumentHelp(help(\.oneCustomerArgument)), completion: .customers)
    var customer: String?

    @OptionGroup var filterOption: FilterOption

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.gdapWithinOption), valueName: "time"))
    var within: String?

    @OptionGroup var limitOption: LimitOption

    @Option(
        name: .long, help: ArgumentHelp(help(\.gdapEndOption), valueName: "relationship"),
        completion: .relationships)
    var end: String?

    @Option(name: .long, help: ArgumentHelp(help(\.gdapConfirmOption), valueName: "name"))
    var confirm: String?

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).adminRelationships(ofAll: true).map(\.heading)
    }

    func run() throws {
        guard let end else {
            if confirm != nil { throw Failure.usage(options.words.gdapNeedsEnd("--confirm")) }
            return try list()
        }
        let words = options.words
        let others = [
            table.given, filterOption.filter.isEmpty ? nil : "--filter",
            within == nil ? nil : "--within", limitOption.limit.map { _ in "--limit" },
        ]
        if let other = others.compactMap(\.self).first {
            throw Failure.usage(words.gdapEndExcludes(other))
        }
        guard let customer else { throw Failure.usage(words.gdapEndNeedsCustomer) }
        try endOne(called: end, of: customer)
    }

    private func list() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        try limitOption.check(in: words)
        let filter = try filterOption.parsed(in: words, scope: .access)
        let seconds = try within.map { text throws(Failure) in
            try RenewalsCommand.seconds(text, words)
        }
        let store = try options.open()
        let (owner, asOf) = try prepare(store)
        let now = Date()
        let reading = try store.adminAccess(matching: filter, of: owner, at: now)
        let (customers, isEmpty) = (reading.customers, !reading.knowsAny)
        let found = seconds.map { reading.rows.ending(within: $0, of: now) } ?? reading.rows
        let ownTrouble = try trouble(of: customers, in: store)
        // With nothing known, the reason is the answer.
        let isRefused = isEmpty && ownTrouble != nil && ownTrouble != .unreadable
        // What was read earlier is kept, and may be old.
        let trouble = try ownTrouble ?? store.directory.accessTrouble()
        if options.json {
            try JSONOutput.print(
                GDAPOutput(
                    limitOption.first(of: found), at: now, asOf: asOf, trouble: trouble))
        }
        if isRefused, let trouble {
            // Where there is no Graph, no consent helps.
            throw trouble == .notOffered
                ? Failure.notFound(words.reason(of: trouble)) : .refused(trouble.refusal)
        }
        if isEmpty, trouble == nil, try !wereRead(of: customers, in: store) {
            throw Failure.notFound(
                store.imported == nil ? words.accessNotReadYet : words.accessNotInFile)
        }
        if options.json { return }
        FilterOption.tell(unknown: reading.unknown, of: store, in: words)
        if let trouble {
            StandardError.write(
                trouble == .notOffered
                    ? words.reason(of: trouble) : words.refusal(trouble.refusal))
        }
        let columns = ListColumns(words, at: now)
            .adminRelationships(ofAll: customer == nil, in: .system(from: now, days: 730))
        let listing = try table.sorted(Listing(columns, of: found), in: words)
        try table.print(
            Listing(columns, of: limitOption.first(of: listing.rows)),
            none: filter.parts.isEmpty && within == nil
                ? words.noAdminRelationships : words.nothingMatches,
            isSorted: true, in: words)
    }

    /// Make ready what is read. Return the customer that is named, nil for all of them; and how old
    /// the relationships are.
    private func prepare(_ store: Store) throws -> (customer: Customer.ID?, asOf: Date?) {
        let words = options.words
        let asOf: Date?
        var owner: Customer.ID?
        if let customer {
            try store.prepareToFind(in: words)
            let found = try store.customer(customer, in: words)
            asOf = try store.prepare(found, .adminAccess, refreshing: options.refresh, in: words)
            store.settleAdminAccess(of: found.id)
            owner = found.id
        } else {
            asOf = try store.prepare(.adminAccess, refreshing: options.refresh, in: words)
        }
        return (owner, store.service == nil ? nil : asOf)
    }

    /// Why relationships of these customers are not known; nil if they are.
    private func trouble(
        of customers: [CustomerRow], in store: Store
    ) throws -> AdminAccessTrouble? {
        guard customers.count == 1, customer != nil else {
            return try store.directory.accessTrouble()
        }
        return try store.directory.adminAccess(of: customers[0].id)?.trouble
    }

    /// Whether the relationships of these customers were ever read: none known is not the same as
    /// none.
    private func wereRead(of customers: [CustomerRow], in store: Store) throws -> Bool {
        if store.imported != nil { return false }
        // The sandbox knows them all.
        guard let service = store.service else { return true }
        guard customer != nil else { return service.freshness.accessListedAt != nil }
        return try customers.allSatisfy {
            try store.directory.adminAccess(of: $0.id)?.isRead ?? false
        }
    }

    private func endOne(called name: String, of customer: String) throws {
        let words = options.words
        let execution = WriteExecution(json: options.json, words: words)
        let store = try options.ask.open(readOnly: readOnly.readonly)
        try store.prepareToFind(in: words)
        // Nobody sees whom a part of a name means where no question names the customer.
        let owner = try store.customer(customer, exactly: confirm != nil, in: words)
        try store.requireWritable()
        store.settleAdminAccess(of: owner.id)
        let held = try store.holdingsNow(of: owner)
        let target = try held.adminRelationship(called: name, in: words)
        let holding = Holding.adminRelationship(target.id)
        if target.status.isEnding {
            return try tell(
                DoneOutput(customer: owner.id.text), hasEnded: target.status.isOver,
                words.accessEndedAlready(target.name, status: words.status(target.status)))
        }
        let step = try store.directory.rules().plan(
            [.endAdminAccess(target.id)], on: held, by: store.directory.identity(), at: Date()
        ).first
        try execution.foresee(step?.foreseen)
        try words.tellUnconfirmed(on: holding, of: owner, in: store)
        let word = ConfirmationWord(for: target, isDistinct: held.shortID(of: holding) == nil)
        try confirm(target, of: owner, in: store, by: word, bringing: step?.consequences ?? [])
        let write = NamedWrite(.endAdminAccess(target.id), of: owner, named: target.name)
        let (done, isShown, unread) = try execution.perform(write, since: held, on: store) {
            await $0.sight(of: write.write, for: write.customer, begun: $1)
        }
        guard isShown else {
            try options.json
                ? JSONOutput.print(done)
                : StandardOutput.print(execution.pending(write.write, unread: unread))
            throw ExitCode(Refusal.pendingStatus)
        }
        store.lookOnceForAwaited { $0.isOf(target.id, of: owner.id) }
        store.settleAdminAccess(of: owner.id)
        let seen = try store.directory.adminRelationship(target.id)?.relationship.status
        let hasEnded = seen?.isOver == true
        try tell(
            done, hasEnded: hasEnded,
            hasEnded ? words.accessEnded(target.name) : words.accessEnding(target.name))
    }

    /// Print what became of an end. Throw the status of what is accepted and not done where it is
    /// only requested, as a run does: Microsoft ends the access later.
    private func tell(_ done: DoneOutput, hasEnded: Bool, _ said: String) throws {
        var done = done
        if !hasEnded { done.outcome = "requested" }
        try options.json ? JSONOutput.print(done) : StandardOutput.print(said)
        if !hasEnded { throw ExitCode(Refusal.pendingStatus) }
    }

    /// Require the name of the relationship, or what stands for it, with `--confirm` or typed on
    /// the terminal.
    private func confirm(
        _ target: AdminRelationship, of owner: Customer, in store: Store,
        by word: ConfirmationWord, bringing consequences: [Consequence]
    ) throws {
        let words = options.words
        var typed = confirm ?? ""
        if confirm == nil {
            guard Surroundings.canAsk else {
                throw Failure.usage(words.needsConfirm(word.text.quotedForShell))
            }
            let lookalikes = try? store.directory.lookalikes(of: [owner.id], limit: 8)
            let lines =
                words.lines(about: owner, lookalikes?[owner.id] ?? [])
                + (lookalikes == nil ? ["  ! " + words.lookalikesNotRead] : [])
                + ["  \(target.name) (\(target.id))", "  " + words.list(words.roles(of: target))]
                + consequences.map { "  • " + words.consequence($0) }
                + ["  • " + words.newAccessIsAsked]
                + [
                    words.questionEndAccess(
                        word.text, name: target.name, customer: owner.companyName) + " "
                ]
            typed = Question.ask(lines.joined(separator: "\n"))
            if typed.isEmpty { throw Failure.notConfirmed }
        }
        guard word.isSaid(by: typed) else {
            throw Failure.usage(words.confirmDiffers(typed, wanted: word.text))
        }
    }
}

extension AwaitedAct {
    /// Whether it is the end of this relationship.
    func isOf(_ relationship: AdminRelationship.ID, of customer: Customer.ID) -> Bool {
        self.customer.id == customer && intent.write == .endAdminAccess(relationship)
    }
}

extension [AdminAccessRow] {
    /// The relationships that end for good within so many seconds, the first to end first.
    func ending(within seconds: Int, of now: Date) -> [AdminAccessRow] {
        let ends = enumerated().compactMap { place, row -> (end: Date, place: Int)? in
            guard let end = row.relationship?.endForGood,
                now <= end, end.timeIntervalSince(now) <= Double(seconds)
            else { return nil }
            return (end, place)
        }
        return ends.sorted { ($0.end, $0.place) < ($1.end, $1.place) }.map { self[$0.place] }
    }
}

/// What `gdap --json` prints.
struct GDAPOutput: Encodable {
    struct Role: Encodable {
        let id: String
        let name: String?
    }

    struct Relationship: Encodable {
        let id: String?
        let name: String?
        let customerId: String
        let companyName: String
        let domain: String
        let status: String
        let roles: [Role]
        let createdAt: String?
        let activatedAt: String?
        let endsAt: String?
        let hoursLeft: Int?
        let autoExtend: String?
        let extendsItself: Bool?
        let indirectProvider: String?

        init(_ row: AdminAccessRow, at now: Instant) {
            let one = row.relationship
            let isEnding = one?.status.isEnding == true
            id = one?.id.text
            name = one?.name
            customerId = row.customer.text
            companyName = row.companyName
            domain = row.domain
            status = row.statusWord
            roles = (one?.roles ?? []).map { Role(id: $0.text, name: AdminRole.name(of: $0)) }
            createdAt = one?.createdAt.ifTold?.iso8601
            activatedAt = one?.activatedAt?.ifTold?.iso8601
            endsAt = one?.knownEnd?.ifTold?.iso8601
            hoursLeft = one?.hoursEnd?.hours(since: now)
            autoExtend = isEnding ? nil : one?.autoExtend
            extendsItself = isEnding ? nil : one?.extendsItself
            indirectProvider = one?.indirectProvider
        }
    }

    let asOf: String?
    let trouble: String?
    let relationships: [Relationship]

    init(
        _ rows: [AdminAccessRow], at now: Instant, asOf: Date?, trouble: AdminAccessTrouble?
    ) {
        self.asOf = asOf?.iso8601
        self.trouble = trouble?.rawValue
        relationships = rows.map { Relationship($0, at: now) }
    }
}

extension GDAPCommand: WritingCommand {
    var writes: Bool { end != nil }
}
