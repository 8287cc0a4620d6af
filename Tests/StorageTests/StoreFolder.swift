import Domain
import Foundation
import Storage

/// A folder for one test, deleted after it.
final class StoreFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("partnerdeck-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// An empty store.
    func directory() throws -> Directory {
        try Directory.create(
            path: path("partnerdeck.db"), rules: .article, identity: .operatorOfTheTests)
    }

    /// A store of customers with these names, numbered from 1.
    func directory(of names: [String]) throws -> Directory {
        let directory = try directory()
        try directory.write { writer throws(DirectoryError) in
            for (place, name) in names.enumerated() {
                try writer.add(
                    .named(name, number: place + 1),
                    holding: Holdings(
                        customer: CustomerAccount.named(name, number: place + 1).customer),
                    under: .article)
            }
        }
        return directory
    }
}

extension Rules {
    static let article = Rules(edition: .y2020, venue: .sandbox)
}

extension Identity {
    static let operatorOfTheTests = Identity(
        userPrincipalName: "op@partner.example", partnerName: "Partner",
        partnerTenantID: SupportContact.TenantID("partner"), partnerID: "1", kind: .directBill,
        roles: [.adminAgent, .globalAdmin])
}

extension CustomerAccount {
    static func named(
        _ name: String, number: Int, domain: String? = nil, customDomains: [String] = []
    ) -> CustomerAccount {
        CustomerAccount(
            customer: Customer(
                id: Customer.ID(
                    "id-\(String(repeating: "0", count: 5 - "\(number)".count))\(number)"),
                companyName: name, domain: domain ?? "c\(number).onmicrosoft.com",
                relationship: .reseller, allowsDelegatedAccess: true),
            profile: CompanyProfile(
                country: "KR", city: "Seoul", addressLine: "1", postalCode: "1", contactName: "Kim",
                email: "it@c.example", phoneNumber: "+82", culture: "ko-KR"),
            customDomains: customDomains, supportContacts: [])
    }
}

extension Subscription {
    static func seats(_ id: String, _ status: Status) -> Subscription {
        Subscription(
            id: ID(id), kind: .legacyLicence, orderID: Order("order"), offerID: Offer.ID("offer"),
            offerName: "Office", friendlyName: "", quantity: 5, status: status,
            billingCycle: "monthly", termDuration: "P1Y",
            creationDate: Date(timeIntervalSince1970: 1_700_000_000),
            effectiveStartDate: Date(timeIntervalSince1970: 1_700_000_000.125),
            commitmentEndDate: nil, autoRenewEnabled: true, suspensionReasons: ["a", "b"])
    }
}
