import ArgumentParser
import Deck
import Domain

/// `partnerdeck offers`: lists the catalogue.
struct OffersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "offers", abstract: help(\.offersHelp),
            discussion: "JSON: [{id, name, kind, billingCycle, termDuration, publisherName}]")
    }

    @OptionGroup var options: ReadOptions

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

    func run() throws {
        let words = options.words
        let offers = try options.open().offers().sorted(byName: \.name, id: \.id.text)
        if options.json { return try JSONOutput.print(offers.map(OfferOutput.init)) }
        try TextTable.print(
            offers.map {
                [
                    $0.id.text, words.kind($0.kind), words.billingCycle($0.billingCycle),
                    words.term($0.termDuration), $0.name,
                ]
            })
    }
}

/// `partnerdeck order CUSTOMER OFFER`: buys an offer.
struct OrderCommand: ParsableCommand {
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
        let name = try store.offers().first { $0.id == offerID }?.name ?? offer
        try options.confirm(words.questionOrder(name, for: owner.companyName))
        try options.carryOut(
            NamedWrite(.order(offerID, quantity: quantity), of: owner, named: name), on: store,
            said: words.ordered(owner.companyName))
    }

    /// Return a former customer too: Partner Center refuses the order, and the journal records it.
    private func owner(in store: Store) throws -> Customer {
        do {
            return try store.customer(customer, in: options.words)
        } catch let refusal as Refusal {
            guard let former = try store.formerCustomer(customer) else { throw refusal }
            return former
        }
    }
}
