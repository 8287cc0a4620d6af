extension English: DoctorWording {}
