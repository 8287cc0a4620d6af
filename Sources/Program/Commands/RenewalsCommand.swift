import ArgumentParser
import Deck
import Domain
import Foundation
import Storage
import Wording

/// `partnerdeck renewals`: lists the terms that end across all customers, without asking the
/// service.
struct RenewalsCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "renewals", abstract: help(\.renewalsHelp),
            discussion: """
                JSON: {asOf?, monthlyNotListed, renewals [{date, hoursLeft, customerId, \
                companyName, domain, subscriptionId, name, offer, kind, status, term, billing, \
                seats, nextSeats?, nextTerm?, nextBilling?, changes, autoRenew, atEnd: renews | \
                ends | goesOn | mayGoOn | unknown | renewing | ending}]}. \
                \(help(\.jsonOptionalMembers))

                \(columnsHelp)

                \(FilterOption.termsHelp(of: .renewals))
                """)
    }

    @OptionGroup var options: ReadOptions
    @OptionGroup var table: TableOptions

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(help(\.withinOption), valueName: "time"), completion: .times)
    var within: String?

    @OptionGroup var filterOption: FilterOption

    @Flag(name: .long, help: ArgumentHelp(help(\.monthlyOption)))
    var monthly = false

    @OptionGroup var limitOption: LimitOption

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).endingTerms(in: .utc).map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        try limitOption.check(in: words)
        let filter = try filterOption.parsed(in: words, scope: .renewals)
        let seconds = try within.map { text throws(Failure) in try Self.seconds(text, words) }
        let store = try options.open()
        try store.prepare(for: filter, refreshing: options.refresh, in: words)
        let now = Date()
        // By another column, any of them may be the first.
        let isByEnd = table.sort == nil
        let found = try store.endingTerms(
            EndingTermQuery(
                dates: seconds.map { now...now.addingTimeInterval(Double($0)) }, matching: filter,
                listsMonthly: monthly, isReversed: isByEnd && table.reverse,
                limit: isByEnd ? limitOption.limit ?? .max : .max), in: words)
        FilterOption.tell(unknown: found.unknown, of: store, in: words)
        if options.json { try JSONOutput.print(RenewalsOutput(found, at: now)) }
        // None known is not the same as none.
        if store.imported != nil { throw Failure.notFound(words.datesNotInFile) }
        if options.json { return }
        let columns = ListColumns(words, at: now).endingTerms(in: .system(from: now, days: 730))
        var listing = Listing(columns, of: found.terms)
        if !isByEnd {
            listing = try table.sorted(listing, in: words)
            listing = Listing(columns, of: limitOption.first(of: listing.rows))
        }
        try table.print(
            listing,
            none: filter.parts.isEmpty && within == nil
                ? words.noTermEnds
                : words.paragraph([
                    words.nothingMatches,
                    words.meant(
                        found.terms.isEmpty && found.monthly == 0
                            ? try store.nearest(to: filter) : []) ?? "",
                ]), isSorted: true, in: words)
        if found.monthly > 0 {
            StandardError.write(words.monthlyLeftOut(found.monthly, option: "--monthly"))
        }
    }

    /// A time as filters have it, in seconds. Throw `usage` for anything else.
    static func seconds(_ text: String, _ words: Words) throws(Failure) -> Int {
        let filter = try? CustomerFilter(parsing: "due<=" + text, in: .renewals)
        guard let filter, filter.parts.count == 1,
            case .due(let comparison) = filter.parts[0].claim
        else {
            throw .usage(
                words.filterWrong("--within", at: 1, problem: words.filterNotATime(text)))
        }
        return comparison.limit
    }
}

/// What `renewals --json` prints.
struct RenewalsOutput: Encodable {
    struct Renewal: Encodable {
        let date: String
        let hoursLeft: Int
        let customerId: String
        let companyName: String
        let domain: String
        let subscriptionId: String
        let name: String
        let offer: String
        let kind: String
        let status: String
        let term: String
        let billing: String
        let seats: Int
        let nextSeats: Int?
        let nextTerm: String?
        let nextBilling: String?
        let changes: Bool
        let autoRenew: Bool
        let atEnd: String
    }

    let asOf: String?
    let monthlyNotListed: Int
    let renewals: [Renewal]

    init(_ found: EndingTerms, at now: Instant) {
        asOf = found.asOf?.iso8601
        monthlyNotListed = found.monthly
        renewals = found.terms.map { term in
            let subscription = term.subscription
            return Renewal(
                date: term.date.iso8601, hoursLeft: term.date.hours(since: now),
                customerId: term.customer.text, companyName: term.companyName,
                domain: term.domain, subscriptionId: subscription.id.text,
                name: subscription.name, offer: subscription.offerName,
                kind: subscription.kindWord, status: subscription.status.word,
                term: subscription.termDuration, billing: subscription.billingCycle,
                seats: subscription.quantity, nextSeats: term.nextQuantity,
                nextTerm: term.next?.termDuration, nextBilling: term.next?.billingCycle,
                changes: term.isChanged, autoRenew: subscription.autoRenewEnabled,
                atEnd: term.end.word)
        }
    }
}
