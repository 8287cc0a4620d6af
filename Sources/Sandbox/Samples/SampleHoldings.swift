import Domain
import Foundation

/// The holdings of one invented customer while they are made up.
struct SampleHoldings {
    var holdings: Holdings
    let region: Region
    let day: Date
    var chance: SplitMix64

    init(of customer: Customer, in region: Region, day: Date, chance: SplitMix64) {
        holdings = Holdings(customer: customer)
        self.region = region
        self.day = day
        self.chance = chance
    }

    var count: Int {
        holdings.subscriptions.count + holdings.azureSubscriptions.count
            + holdings.reservations.count + holdings.software.count
    }

    /// A random moment of the day so many days ago.
    mutating func moment(daysAgo: Int) -> Date {
        day.adding(days: -daysAgo - 1).addingTimeInterval(Double(chance.below(86_400)))
    }

    mutating func ownName() -> String { chance.chance(30) ? chance.pick(region.units) : "" }

    mutating func seats() -> Int {
        chance.chance(70) ? 1 + chance.below(30) : 25 + chance.below(600)
    }
}

extension SampleHoldings {
    /// Adds holdings that can be cleared as far as the outlook says.
    mutating func fill(as outlook: SampleOutlook) {
        switch outlook {
        case .ready:
            let wanted = chance.chance(40) ? 0 : 1 + chance.below(6)
            while count < wanted { addPast() }
        case .clearable:
            let wanted = size()
            while count < wanted { addSomething() }
            if count == 0 { addNewCommerce(Catalogue.newCommerce[0], .active, inWindow: true) }
        case .stuck:
            let wanted = size()
            addObstacle()
            while count < wanted { if chance.chance(12) { addObstacle() } else { addSomething() } }
        }
    }

    private mutating func size() -> Int {
        chance.chance(8) ? 18 + chance.below(7) : 3 + chance.below(13)
    }

    /// A holding that is over and blocks nothing.
    private mutating func addPast() {
        switch chance.below(5) {
        case 0: addLegacyLicence(chance.pick(Catalogue.legacyLicences), .suspended)
        case 1: addNewCommerce(chance.pick(Catalogue.newCommerce), .deleted, inWindow: false)
        case 2: addNewCommerce(chance.pick(Catalogue.newCommerce), .expired, inWindow: false)
        case 3: addReservation(chance.chance(50) ? .cancelled : .expired)
        default: addSoftwarePurchase(.cancelled, inWindow: false)
        }
    }

    /// A holding that can be cleared, or has been.
    private mutating func addSomething() {
        switch chance.below(100) {
        case ..<22: addLegacyFamily()
        case ..<48: addSomeNewCommerce()
        case ..<58: addSomeAzurePlan()
        case ..<62: addAzure(Catalogue.legacyAzure, status())
        case ..<68: addSomeTerm(of: Catalogue.software)
        case ..<76: addSomeTerm(of: Catalogue.marketplace)
        case ..<87:
            addReservation(
                chance.pick(weighted: [
                    (55, .completed), (22, .cancelled), (16, .expired), (5, .pending),
                    (2, .unrecognized("processing")),
                ]))
        case ..<96:
            let open = chance.chance(65)
            addSoftwarePurchase(
                open ? (chance.chance(8) ? .pending : .completed) : .cancelled, inWindow: open)
        case ..<98: addSavingsPlan(chance.chance(50) ? .expired : .deleted)
        default: addLegacyLicence(chance.pick(Catalogue.legacyLicences), .active, isTrial: true)
        }
    }

    /// A holding the partner can neither suspend nor cancel.
    private mutating func addObstacle() {
        switch chance.below(7) {
        case 0: addNewCommerce(chance.pick(Catalogue.newCommerce), .pending, inWindow: true)
        case 1:
            addNewCommerce(
                chance.pick(Catalogue.newCommerce), .unrecognized("underReview"), inWindow: false)
        case 2: addTerm(chance.pick(Catalogue.software), .active, inWindow: false)
        case 3: addTerm(chance.pick(Catalogue.marketplace), .active, inWindow: false)
        case 4: addSavingsPlan(.active)
        default: addSoftwarePurchase(.completed, inWindow: false)
        }
    }

    private mutating func status() -> Subscription.Status {
        chance.pick(weighted: [
            (64, .active), (18, .suspended), (6, .expired), (4, .disabled), (6, .deleted),
            (2, .none),
        ])
    }

    /// An add-on never outlives its base.
    private mutating func addLegacyFamily() {
        let status = status()
        let base = addLegacyLicence(chance.pick(Catalogue.legacyLicences), status)
        for _ in 0..<chance.pick(weighted: [(55, 0), (30, 1), (15, 2)]) {
            let own: Subscription.Status =
                switch status {
                case .active: chance.pick(weighted: [(80, .active), (20, .suspended)])
                default: status
                }
            addAddOn(chance.pick(Catalogue.legacyAddOns), own, to: base)
        }
    }

    private mutating func addSomeNewCommerce() {
        addNewCommerce(
            chance.pick(Catalogue.newCommerce), status(), inWindow: chance.chance(35))
    }

    private mutating func addSomeAzurePlan() {
        guard !holdings.subscriptions.contains(where: { $0.kind == .azurePlan }) else {
            return addSomeNewCommerce()
        }
        let status: Subscription.Status = chance.pick(weighted: [
            (80, .active), (12, .suspended), (8, .deleted),
        ])
        let plan = addAzure(Catalogue.azurePlan, status)
        for _ in 0..<chance.below(5) {
            let live: AzureSubscriptionStatus = chance.pick(weighted: [
                (75, .active), (22, .cancelled), (3, .unrecognized("warned")),
            ])
            addAzureSubscription(status == .active ? live : .cancelled, under: plan)
        }
    }

    /// A term that is within its window to cancel if it is active.
    private mutating func addSomeTerm(of offers: [Offer]) {
        let status: Subscription.Status = chance.pick(weighted: [
            (55, .active), (20, .expired), (5, .disabled), (20, .deleted),
        ])
        addTerm(chance.pick(offers), status, inWindow: status == .active)
    }
}

extension SampleHoldings {
    @discardableResult
    mutating func addLegacyLicence(
        _ offer: Offer, _ status: Subscription.Status, isTrial: Bool = false
    ) -> Subscription {
        let start = moment(daysAgo: isTrial ? 3 + chance.below(20) : 20 + chance.below(320))
        return add(
            offer, status, quantity: isTrial ? 25 : seats(), created: start, term: start,
            end: isTrial ? start.adding(months: 1) : start.adding(term: offer.termDuration),
            window: nil, isTrial: isTrial)
    }

    mutating func addAddOn(
        _ offer: Offer, _ status: Subscription.Status, to base: Subscription
    ) {
        add(
            offer, status, quantity: max(1, base.quantity / 2), created: base.creationDate,
            term: base.effectiveStartDate, end: base.commitmentEndDate, window: nil,
            parent: base.id)
    }

    @discardableResult
    mutating func addAzure(_ offer: Offer, _ status: Subscription.Status) -> Subscription {
        let start = moment(daysAgo: 60 + chance.below(900))
        return add(
            offer, status, quantity: 1, created: start, term: start, end: nil, window: nil)
    }

    mutating func addAzureSubscription(
        _ status: AzureSubscriptionStatus, under plan: Subscription
    ) {
        let name = chance.pick(["Production", "Development", "Test", "Backup", "Analytics"])
        holdings.azureSubscriptions.append(
            AzureSubscription(
                id: AzureSubscription.ID(chance.guid()), planID: plan.id,
                friendlyName: "\(name) \(holdings.azureSubscriptions.count + 1)", status: status))
    }

    /// A term of new commerce whose window to cancel is open or has closed.
    mutating func addNewCommerce(
        _ offer: Offer, _ status: Subscription.Status, inWindow: Bool
    ) {
        addTerm(offer, status, daysAgo: inWindow ? chance.below(5) : daysPastWindow(of: offer))
        guard status == .active, chance.chance(12) else { return }
        holdings.subscriptions[holdings.subscriptions.count - 1].scheduledNextTermInstructions =
            "quantity \(1 + chance.below(40))"
    }

    /// A term of software, or of a service of the marketplace.
    mutating func addTerm(_ offer: Offer, _ status: Subscription.Status, inWindow: Bool) {
        // The shortest window is a day: then only what was bought today is still in it.
        let newest = (offer.cancellationDays ?? 1) - 2
        let daysAgo = inWindow ? chance.below(max(newest, 1)) : daysPastWindow(of: offer)
        addTerm(offer, status, daysAgo: inWindow && newest < 1 ? -1 : daysAgo)
    }

    mutating func addSavingsPlan(_ status: Subscription.Status) {
        addTerm(Catalogue.savingsPlan, status, daysAgo: 30 + chance.below(700))
    }

    private mutating func daysPastWindow(of offer: Offer) -> Int {
        switch offer.termDuration {
        case "P1M": 9 + chance.below(16)
        case "P1Y": 20 + chance.below(320)
        default: 20 + chance.below(900)
        }
    }

    private mutating func addTerm(_ offer: Offer, _ status: Subscription.Status, daysAgo: Int) {
        let start = daysAgo < 0 ? day : moment(daysAgo: daysAgo)
        let renewals = offer.termDuration == "P1M" ? chance.below(20) : 0
        add(
            offer, status, quantity: offer.kind == .savingsPlan ? 1 : seats(),
            created: start.adding(months: -renewals), term: start,
            end: start.adding(term: offer.termDuration),
            window: offer.cancellationDays.map { start.adding(days: $0) })
    }

    @discardableResult
    private mutating func add(
        _ offer: Offer, _ status: Subscription.Status, quantity: Int, created: Date, term: Date,
        end: Date?, window: Date?, isTrial: Bool = false, parent: Subscription.ID? = nil
    ) -> Subscription {
        // A term that is over ended before today: the whole term is moved back.
        let past = status.isOver ? end.map { Int($0.timeIntervalSince(day) / 86_400) + 1 } : nil
        let back = -max((past ?? 0) + (past == nil ? 0 : status.daysOver(chance: &chance)), 0)
        let subscription = Subscription(
            id: Subscription.ID(chance.guid()), kind: offer.kind,
            orderID: Subscription.Order(
                offer.kind.isCatalogued ? chance.hex(digits: 12) : chance.guid()),
            offerID: offer.id, offerName: isTrial ? "\(offer.name) (Trial)" : offer.name,
            friendlyName: ownName(), quantity: quantity, status: status, isTrial: isTrial,
            publisherName: offer.publisherName, parentID: parent,
            billingCycle: isTrial ? "none" : offer.billingCycle,
            termDuration: isTrial ? "P1M" : offer.termDuration,
            creationDate: created.adding(days: back), effectiveStartDate: term.adding(days: back),
            commitmentEndDate: end?.adding(days: back),
            cancellationAllowedUntil: window?.adding(days: back),
            autoRenewEnabled: status == .active && end != nil && !isTrial && chance.chance(85),
            suspensionReasons: status == .suspended ? ["PartnerSuspension"] : [])
        holdings.subscriptions.append(subscription)
        return subscription
    }
}

extension Subscription.Status {
    fileprivate var isOver: Bool { self == .expired || self == .disabled }

    /// Expired for a month, then disabled for three (reference, 4.5).
    fileprivate func daysOver(chance: inout SplitMix64) -> Int {
        self == .expired ? 1 + chance.below(28) : 31 + chance.below(85)
    }
}

extension SampleHoldings {
    mutating func addReservation(_ status: PurchaseStatus) {
        let (name, type) = chance.pick(reservable)
        let term = chance.pick(["P1Y", "P3Y"])
        var start = moment(daysAgo: 15 + chance.below(330))
        if status == .expired { start = start.adding(months: term == "P1Y" ? -12 : -36) }
        holdings.reservations.append(
            Reservation(
                id: Reservation.ID(chance.guid()), orderID: Subscription.Order(chance.guid()),
                displayName: "\(name) – \(chance.pick(places))", reservationType: type,
                quantity: 1 + chance.below(8), termDuration: term, effectiveDate: start,
                expiryDate: start.adding(term: term), status: status))
    }

    /// Perpetual software, which can be returned for 30 days (reference, 5.3).
    mutating func addSoftwarePurchase(_ status: PurchaseStatus, inWindow: Bool) {
        let bought = moment(daysAgo: inWindow ? chance.below(25) : 40 + chance.below(700))
        holdings.software.append(
            SoftwarePurchase(
                id: SoftwarePurchase.ID(chance.guid()),
                orderID: Subscription.Order(chance.hex(digits: 12)),
                lineItemNumber: chance.below(3), productName: chance.pick(perpetual),
                quantity: 1 + chance.below(16), purchaseDate: bought,
                cancellationAllowedUntil: bought.adding(days: 30), status: status))
    }
}

private let reservable = [
    ("D2s v5", "virtualmachines"), ("D8s v5", "virtualmachines"), ("E4s v5", "virtualmachines"),
    ("SQL Database vCore", "sqldatabases"), ("Cosmos DB throughput", "cosmosdb"),
]

private let places = ["Korea Central", "Japan East", "North Europe", "West US 3", "UK South"]

private let perpetual = [
    "Windows Server 2022 Standard – 16 core", "Windows Server 2022 – 1 user CAL",
    "SQL Server 2022 Standard", "Office LTSC Professional Plus 2021", "Visio LTSC Standard 2021",
    "Remote Desktop Services 2022 – 1 user CAL",
]
