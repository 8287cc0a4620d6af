import FoundationEssentials

/// A right, bought for one customer, to use one product for a term.
package struct Subscription: Equatable, Identifiable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias ID = Identifier<Subscription>

    package let id: ID
    package var kind: Kind
    package var orderID: Order
    package var offerID: Offer.ID
    package var offerName: String
    /// The customer's own name for it; empty if it has none.
    package var friendlyName: String
    /// Seats for licences; 1 for what is billed by usage.
    package var quantity: Int
    package var status: Status
    package var isTrial: Bool
    package var publisherName: String
    /// The base subscription a legacy add-on belongs to.
    package var parentID: ID?
    /// `monthly`, `annual`, `none`, `one_time`, `triennial` or `unknown`.
    package var billingCycle: String
    /// ISO 8601: `P1M`, `P1Y`, `P3Y`, or empty.
    package var termDuration: String
    package var creationDate: Date
    package var effectiveStartDate: Date
    /// The end of the term; nil if it has none.
    package var commitmentEndDate: Date?
    /// The last moment of this term in which a cancellation is accepted; nil if it can't be
    /// cancelled.
    package var cancellationAllowedUntil: Date?
    /// The seats that can be given back; nil if the service did not tell.
    package var refundableSeats: RefundableSeats?
    package var autoRenewEnabled: Bool
    /// What is to change when the term ends, in Partner Center's words; nil if nothing is.
    package var scheduledNextTermInstructions: String?
    /// What the service does by itself when the term ends; nil if nothing is scheduled.
    package var scheduledActions: ScheduledActions?
    /// Why it is suspended, in the service's words. Read only; no list of the values is published.
    package var suspensionReasons: [String]
    /// What the answer did not tell, so that it stands here by a value of ours; nil if all was
    /// told.
    package var untold: [Untold]?

    /// The id of the order it was bought by.
    package typealias Order = Identifier<OrderMark>
    /// Makes the ids of orders a type of their own.
    package enum OrderMark {}

    package init(
        id: ID, kind: Kind, orderID: Order, offerID: Offer.ID, offerName: String,
        friendlyName: String, quantity: Int, status: Status, isTrial: Bool = false,
        publisherName: String = "Microsoft Corporation", parentID: ID? = nil,
        billingCycle: String, termDuration: String, creationDate: Date,
        effectiveStartDate: Date, commitmentEndDate: Date?, cancellationAllowedUntil: Date? = nil,
        refundableSeats: RefundableSeats? = nil,
        autoRenewEnabled: Bool, scheduledNextTermInstructions: String? = nil,
        scheduledActions: ScheduledActions? = nil, suspensionReasons: [String] = [],
        untold: [Untold]? = nil
    ) {
        self.id = id
        self.kind = kind
        self.orderID = orderID
        self.offerID = offerID
        self.offerName = offerName
        self.friendlyName = friendlyName
        self.quantity = quantity
        self.status = status
        self.isTrial = isTrial
        self.publisherName = publisherName
        self.parentID = parentID
        self.billingCycle = billingCycle
        self.termDuration = termDuration
        self.creationDate = creationDate
        self.effectiveStartDate = effectiveStartDate
        self.commitmentEndDate = commitmentEndDate
        self.cancellationAllowedUntil = cancellationAllowedUntil
        self.refundableSeats = refundableSeats
        self.autoRenewEnabled = autoRenewEnabled
        self.scheduledNextTermInstructions = scheduledNextTermInstructions
        self.scheduledActions = scheduledActions
        self.suspensionReasons = suspensionReasons
        self.untold = untold
    }

    /// The name to show: the customer's own, or else the offer's.
    package var name: String { friendlyName.isEmpty ? offerName : friendlyName }

    /// Whether it is known how it was sold: a file of the portal does not tell. Then its `kind`
    /// means nothing, nor does whatever follows from that: its renewal and its windows.
    package var isKindTold: Bool { offerID.text != Self.untoldOffer }

    /// What stands in the place of an offer's id where it is not known how it was sold.
    package static let untoldOffer = "not in file"

    /// Whether it is shown by a nickname that is not the offer's name, where that is known.
    package var hidesItsOffer: Bool { !offerName.isEmpty && name != offerName }
}

extension Subscription {
    /// How it was sold, which decides what may be done with it.
    package enum Kind: String, CaseIterable, Sendable, Codable {
        /// Seats sold by the legacy catalogue.
        case legacyLicence
        /// An addition to a legacy base subscription, which it follows into suspension.
        case legacyAddOn
        /// Microsoft Azure as sold before the Azure plan (MS-AZR-0145P).
        case legacyAzure
        /// The plan under which Azure subscriptions are billed.
        case azurePlan
        /// Seats sold by new commerce (NCE).
        case newCommerce
        /// Software for a term, bought since October 2021.
        case software
        /// A third party's service, sold by the commercial marketplace.
        case marketplace
        /// A promise to spend on Azure compute; only the Azure portal can end it.
        case savingsPlan
    }
}

extension Subscription {
    /// The words of the Partner Center reference ("SubscriptionStatus"), unchanged.
    package enum Status: Hashable, Sendable, WordCoded {
        case none, active, pending, suspended, expired, disabled, deleted
        /// A word that the reference does not have. It is shown unchanged, and blocks a removal.
        case unrecognized(String)

        /// The service sent no status.
        package static let untold = Status.unrecognized(untoldStatus)

        /// The words of the reference, in its order.
        package static let known: [Status] = [
            .none, .active, .pending, .suspended, .expired, .disabled, .deleted,
        ]

        /// Whether it has ended: no such subscription blocks a removal.
        package var isOver: Bool {
            switch self {
            case .none, .expired, .disabled, .deleted: true
            case .active, .pending, .suspended, .unrecognized: false
            }
        }

        package init(word: String) {
            let lowercased = word.lowercased()
            self = Status.known.first { $0.word == lowercased } ?? .unrecognized(word)
        }

        package var word: String {
            switch self {
            case .none: "none"
            case .active: "active"
            case .pending: "pending"
            case .suspended: "suspended"
            case .expired: "expired"
            case .disabled: "disabled"
            case .deleted: "deleted"
            case .unrecognized(let word): word
            }
        }
    }
}

/// The word for a missing status; orders have it as a status of their own.
package let untoldStatus = "unknown"

extension Subscription {
    /// The part of a subscription that changes with time: all that the radar reads, a million
    /// times.
    package struct Term: Equatable, Sendable {
        package var kind: Kind
        package var status: Status
        /// `P1M`, `P1Y` and the like.
        package var termDuration: String
        package var creationDate: Date
        package var commitmentEndDate: Date?
        package var cancellationAllowedUntil: Date?
        package var autoRenewEnabled: Bool
        package var scheduledActions: ScheduledActions?
        /// Whether it runs on in an extended service term (`Subscription.isExtendedServiceTerm`).
        package var isExtendedServiceTerm: Bool
        package var isTrial: Bool

        package init(
            kind: Kind, status: Status, termDuration: String, creationDate: Date,
            commitmentEndDate: Date?, cancellationAllowedUntil: Date?, autoRenewEnabled: Bool,
            scheduledActions: ScheduledActions?, isExtendedServiceTerm: Bool, isTrial: Bool
        ) {
            self.kind = kind
            self.status = status
            self.termDuration = termDuration
            self.creationDate = creationDate
            self.commitmentEndDate = commitmentEndDate
            self.cancellationAllowedUntil = cancellationAllowedUntil
            self.autoRenewEnabled = autoRenewEnabled
            self.scheduledActions = scheduledActions
            self.isExtendedServiceTerm = isExtendedServiceTerm
            self.isTrial = isTrial
        }
    }

    /// Its term.
    package var term: Term {
        Term(
            kind: kind, status: status, termDuration: termDuration, creationDate: creationDate,
            commitmentEndDate: commitmentEndDate,
            cancellationAllowedUntil: cancellationAllowedUntil, autoRenewEnabled: autoRenewEnabled,
            scheduledActions: scheduledActions, isExtendedServiceTerm: isExtendedServiceTerm,
            isTrial: isTrial)
    }
}
