/// How a certificate is written. The raw value is how its file ends.
package enum CertificateForm: String, CaseIterable, Sendable {
    case markdown = "md"
    case html
}
