import ArgumentParser
import Deck
import Domain
import Foundation
import Wording

/// `partnerdeck offers`: lists the catalogue.
struct OffersCommand: ListingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "offers", abstract: help(\.offersHelp),
            discussion: """
                JSON: [{id, name, kind, billingCycle, termDuration, publisherName}]

                \(columnsHelp)
                """)
    }

    @OptionGroup var options: AskOptions
    @OptionGroup var table: TableOptions
    @OptionGroup var limitOption: LimitOption

    struct OfferOutput: Encodable {
        let id: String
        let name: String
        let kind: String
        let billingCycle: String
        let termDuration: String
        let publisherName: String

        init(_ offer: Offer) {
            id = offer.id.text
            name = offer.name
            kind = offer.kind.rawValue
            billingCycle = offer.billingCycle
            termDuration = offer.termDuration
            publisherName = offer.publisherName
        }
    }

    static func headings(in words: Words) -> [ListHeading] {
        ListColumns(words, at: .distantPast).offers.map(\.heading)
    }

    func run() throws {
        let words = options.words
        try table.check(Self.headings(in: words), json: options.json, in: words)
        try limitOption.check(in: words)
        let store = try options.open()
        if store.imported != nil { throw Failure.notFound(words.offersNotInFile) }
        let offers = try store.offers().sorted(byName: \.name, id: \.id.text)
        if options.json {
            return try JSONOutput.print(limitOption.first(of: offers).map(OfferOutput.init))
        }
        let columns = ListColumns(words, at: Date()).offers
        let listing = try table.sorted(Listing(columns, of: offers), in: words)
        try table.print(
            Listing(columns, of: limitOption.first(of: listing.rows)), none: words.noOffers,
            isSorted: true, in: words)
    }
}

/// `partnerdeck order CUSTOMER OFFER`: buys an offer.
struct OrderCommand: WritingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "order", abstract: help(\.orderHelp),
            discussion: "JSON: {outcome: succeeded | pending, reason, customer, subscription {…}}")
    }

    @OptionGroup var options: WriteOptions

    @Argument(help: ArgumentHelp(help(\.customerArgument)), completion: .customers)
    var customer: String

    @Argument(help: ArgumentHelp(help(\.offerArgument)), completion: .offers)
    var offer: String

    @Option(
        name: .shortAndLong, parsing: .unconditional,
        help: ArgumentHelp(help(\.quantityArgument), valueName: "n"))
    var quantity = 1

    func run() throws {
        let words = options.words
        let store = try options.open()
        try store.prepareToFind(in: words)
        let owner = try owner(in: store)
        try store.requireWritable()
        let offerID = Offer.ID(offer)
        let offers = try store.offers()
        let known = offers.first { $0.id == offerID }
        // A service may sell more than it lists.
        if known == nil, store.service == nil {
            try options.execution.foresee(.offerNotFound(offerID))
        }
        try known.map { try foresee($0, for: owner, in: store) }
        let name = known?.name ?? offer
        try options.confirm(words.questionOrder(name, for: owner.companyName))
        try options.execution.carryOut(
            NamedWrite(.order(offerID, quantity: quantity), of: owner, named: name), on: store,
            said: words.ordered(owner.companyName))
    }

    /// Throw why the rules refuse the purchase before anybody is asked and anything is sent. Only
    /// Partner Center refuses one for a former customer: that is the evidence of the end.
    private func foresee(_ offer: Offer, for owner: Customer, in store: Store) throws {
        guard Rules.refusal(ofActingFor: owner) == nil else { return }
        let (rules, identity) = (try store.directory.rules(), try store.directory.identity())
        let held = try store.holdingsNow(of: owner)
        do throws(Refusal) {
            let write = Write.order(offer.id, quantity: quantity)
            if let refusal = try rules.refusal(of: write, in: held, to: identity) { throw refusal }
            _ = try rules.purchase(of: offer, quantity: quantity, in: held)
        } catch {
            try options.execution.foresee(error)
        }
    }

    /// Return a former customer too: Partner Center refuses the order, and the journal records it.
    private func owner(in store: Store) throws -> Customer {
        do {
            return try options.customer(customer, in: store)
        } catch Failure.relationshipEnded(let former) {
            // A part of a name is not enough for a former customer.
            guard try store.formerCustomer(customer) != nil else {
                throw Failure.relationshipEnded(former)
            }
            return former
        }
    }
}
