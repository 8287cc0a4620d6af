import Domain
import Foundation
import Storage

extension Sandbox {
    /// An invented direct-bill partner, with someone signed in who may do everything.
    package static let defaultIdentity = Identity(
        userPrincipalName: "mina.seo@haedalcloud.example", partnerName: "Haedal Cloud",
        partnerTenantID: SupportContact.TenantID("7d2f4a10-5b3c-4e8d-9a61-0c1e2b3a4d5f"),
        partnerID: "6042318", kind: .directBill, roles: [.globalAdmin, .adminAgent])

    /// Makes a store with an invented directory of exactly so many customers, the same for the
    /// same seed and day of `now`. It appears at `path` when it is whole. `progress` hears how
    /// many customers are in it so far. Throws `fileExists` unless told to replace.
    package static func seed(
        at path: String, customers: Int, seed: UInt64, edition: Rules.Edition,
        identity: Identity, now: Date, replacing: Bool, progress: ((Int) -> Void)?
    ) throws(DirectoryError) {
        let rules = Rules(edition: edition, venue: .sandbox)
        let sample = Sample(seed: seed, day: now.startOfDay, partner: identity.supportContact)
        try Directory.create(path: path, rules: rules, identity: identity, replacing: replacing) {
            filler throws(DirectoryError) in
            try filler.write { writer throws(DirectoryError) in
                for offer in Catalogue.offers { try writer.add(offer) }
            }
            for start in stride(from: 0, to: customers, by: batch) {
                let end = min(start + batch, customers)
                try filler.write { writer throws(DirectoryError) in
                    for number in start..<end {
                        let customer = sample.customer(number, under: edition)
                        try writer.add(
                            customer.account, holding: customer.holdings, under: rules)
                    }
                }
                progress?(end)
            }
        }
    }

    private static let batch = 1000
}
