import Domain
import Foundation

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

    /// Perpetual software, which can be given back for thirty days (reference, 5.3).
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
