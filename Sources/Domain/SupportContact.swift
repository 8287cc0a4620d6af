/// A partner the customer may turn to for support.
package struct SupportContact: Equatable, Sendable, Codable {
    /// The name Partner Center gives to one.
    package typealias TenantID = Identifier<SupportContact>

    package let tenantID: TenantID
    package let name: String
    /// The PartnerID, which was called MPN ID: digits.
    package let partnerID: String

    package init(tenantID: TenantID, name: String, partnerID: String) {
        self.tenantID = tenantID
        self.name = name
        self.partnerID = partnerID
    }
}
