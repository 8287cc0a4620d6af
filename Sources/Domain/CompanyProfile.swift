/// Where and how a company is reached: the fields of the billing profile's default address.
package struct CompanyProfile: Equatable, Sendable {
    /// Two letters, ISO 3166.
    package var country: String
    package var city: String
    package var addressLine: String
    package var postalCode: String
    package var contactName: String
    package var email: String
    package var phoneNumber: String
    /// The customer's language as a culture, such as `ko-KR`.
    package var culture: String

    package init(
        country: String, city: String, addressLine: String, postalCode: String,
        contactName: String, email: String, phoneNumber: String, culture: String
    ) {
        self.country = country
        self.city = city
        self.addressLine = addressLine
        self.postalCode = postalCode
        self.contactName = contactName
        self.email = email
        self.phoneNumber = phoneNumber
        self.culture = culture
    }
}
